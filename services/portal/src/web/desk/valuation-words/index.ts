import type { Words } from '../../words/use-words.ts';
import { en, type ValuationWords } from './en.ts';
import { es } from './es.ts';

/** Words about what a car was worth, and what follows from it. */
export const valuationWords: Words<ValuationWords> = { en, es };
