import { denialTexts } from '@claimstream/api-contract/claims/denial-texts';
import type { ToldReason } from '@claimstream/api-contract/reasons/told-reason';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { claimWords } from './words/index.ts';

/** The reasons against a claim in words; one without words is told as one that we explain on request. */
export function useClaimReasons(): (codes: readonly string[]) => ToldReason[] {
  const denials: Record<string, { problem: string; nextStep: string }> = denialTexts[useLanguage()];
  const { reasons, unknownReason } = useWords(claimWords);
  return (codes) =>
    codes.map((code) => {
      const { problem, nextStep } = reasons[code] ?? denials[code] ?? unknownReason;
      return { code, problem, nextStep };
    });
}
