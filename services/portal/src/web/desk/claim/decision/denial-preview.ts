import type { DenialReasonCode } from '@claimstream/api-contract/claims/denial-reasons';
import { denialTexts } from '@claimstream/api-contract/claims/denial-texts';
import { claimWords } from '../../../customer/claims/words/index.ts';
import type { Language } from '../../../words/language.ts';

export interface DenialPreview {
  title: string;
  problem: string;
  nextStep: string;
}

/** What the customer will read when a claim is denied for a reason, in their language: the page of the claim says it so. */
export function denialPreview(language: Language, reasonCode: DenialReasonCode): DenialPreview {
  const { problem, nextStep } = denialTexts[language][reasonCode];
  return { title: claimWords[language].next.denied.title, problem, nextStep };
}
