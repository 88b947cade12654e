import type { DenialReasonCode } from '@claimstream/api-contract/claims/denial-reasons';
import { denialTexts } from '@claimstream/api-contract/claims/denial-texts';
import { claimWords } from '../../../customer/claims/words/index.ts';
import type { Language } from '../../../words/language.ts';

export interface DenialPreview {
  title: string;
  problem: string;
  nextStep: string;
}

/** The customer's text for a denial reason in their language, as the page of the claim shows it. */
export function denialPreview(language: Language, reasonCode: DenialReasonCode): DenialPreview {
  const { problem, nextStep } = denialTexts[language][reasonCode];
  return { title: claimWords[language].next.denied.title, problem, nextStep };
}
