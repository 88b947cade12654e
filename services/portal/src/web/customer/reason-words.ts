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
 * Why something was refused and what its reader can do, in the chosen language. A code that has no words here, such as that
 * of a denial, is told by those that came with it, else as one that we explain to whoever asks.
 */
export function useReasonWords(): (reason: { code: string } & Partial<Told>) => ToldReason {
  const words = known[useLanguage()];
  const { unknownReason } = useWords(customerWords);
  return ({ code, problem, nextStep }) => {
    const told = words[code] ?? (problem && nextStep ? { problem, nextStep } : unknownReason);
    return { code, problem: told.problem, nextStep: told.nextStep };
  };
}
