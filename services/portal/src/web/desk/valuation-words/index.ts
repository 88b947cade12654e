import type { Words } from '../../words/use-words.ts';
import { en, type ValuationWords } from './en.ts';
import { es } from './es.ts';

/** Words about the value of a car and its consequences. */
export const valuationWords: Words<ValuationWords> = { en, es };
