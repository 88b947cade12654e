import type { DenialReasonCode } from '@claimstream/api-contract/claims/denial-reasons';
import { denialTexts } from '@claimstream/api-contract/claims/denial-texts';
import type { Language } from '../../../words/language.ts';

export interface DenialPreview {
  title: string;
  problem: string;
  nextStep: string;
}

const titles: Record<Language, (claimNumber: string) => string> = {
  en: (claimNumber) => `Your claim ${claimNumber} is denied`,
  es: (claimNumber) => `Su reclamación ${claimNumber} fue denegada`,
};

/** What the customer will read when a claim is denied for a reason, in their language. */
export function denialPreview(language: Language, reasonCode: DenialReasonCode, claimNumber: string): DenialPreview {
  const { problem, nextStep } = denialTexts[language][reasonCode];
  return { title: titles[language](claimNumber), problem, nextStep };
}
