import type { Words } from '../../words/use-words.ts';
import { type CostWords, en } from './en.ts';
import { es } from './es.ts';

export const costWords: Words<CostWords> = { en, es };
