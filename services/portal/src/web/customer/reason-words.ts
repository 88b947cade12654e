import { en } from '@claimstream/api-contract/reasons/en';
import { es } from '@claimstream/api-contract/reasons/es';
import type { ToldReason } from '@claimstream/api-contract/reasons/told-reason';
import { type Language, useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { customerWords } from './words/index.ts';

type Told = Pick<ToldReason, 'problem' | 'nextStep'>;

const known: Record<Language, Readonly<Record<string, Told>>> = {
  en,
  es,
};

/**
 * The reason for a refusal and the reader's next step, in the chosen language. A code without words here, such as a denial's, uses the
 * words that came with it, or else the offer to explain it on request.
 */
export function useReasonWords(): (reason: { code: string } & Partial<Told>) => ToldReason {
  const words = known[useLanguage()];
  const { unknownReason } = useWords(customerWords);
  return ({ code, problem, nextStep }) => {
    const told = words[code] ?? (problem && nextStep ? { problem, nextStep } : unknownReason);
    return { code, problem: told.problem, nextStep: told.nextStep };
  };
}
