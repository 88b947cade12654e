import { denialTexts } from '@claimstream/api-contract/claims/denial-texts';
import { findingTexts } from '@claimstream/api-contract/fraud/finding-texts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { deskWords } from './words/index.ts';

export interface ReasonText {
  /** A few words, for lists. */
  label: string;
  /** A sentence. */
  text: string;
}

/** Words for staff for every reason code, whether a person or a service gave it. A code newer than this portal is shown as it is. */
export function useReasonTexts(): (code: string) => ReasonText {
  const language = useLanguage();
  const { reasons } = useWords(deskWords);
  const findings: Record<string, string> = findingTexts[language];
  const denials: Record<string, { label: string; problem: string } | undefined> = denialTexts[language];
  return (code) => {
    const finding = findings[code];
    const denial = denials[code];
    if (reasons[code]) return reasons[code];
    if (denial) return { label: denial.label, text: denial.problem };
    return finding ? { label: finding, text: finding } : { label: asWords(code), text: asWords(code) };
  };
}

function asWords(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
