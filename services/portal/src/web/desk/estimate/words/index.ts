import type { Words } from '../../../words/use-words.ts';
import { type EstimateWords, en } from './en.ts';
import { es } from './es.ts';

/** Words about the lines of an estimate. */
export const estimateWords: Words<EstimateWords> = { en, es };
