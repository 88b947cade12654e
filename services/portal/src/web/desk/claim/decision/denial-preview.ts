import type { DenialReasonCode } from '@claimstream/api-contract/claims/denial-reasons';
import { denialTexts } from '@claimstream/api-contract/claims/denial-texts';
import type { Language } from '../../../words/language.ts';

export interface DenialPreview {
  title: string;
  problem: string;
  nextStep: string;
}

const titles: Record<Language, string> = { en: 'Your claim is denied.', es: 'Su reclamación fue denegada.' };

/** What the customer will read when a claim is denied for a reason, in their language: in the portal, and in the e-mail that tells them. */
export function denialPreview(language: Language, reasonCode: DenialReasonCode): DenialPreview {
  const { problem, nextStep } = denialTexts[language][reasonCode];
  return { title: titles[language], problem, nextStep };
}
