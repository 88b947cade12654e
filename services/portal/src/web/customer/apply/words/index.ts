import type { Words } from '../../../words/use-words.ts';
import { type ApplyWords, en } from './en.ts';
import { es } from './es.ts';

export const applyWords: Words<ApplyWords> = { en, es };
