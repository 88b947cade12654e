import type { Words } from '../../words/use-words.ts';
import { type AccountWords, en } from './en.ts';
import { es } from './es.ts';

export const accountWords: Words<AccountWords> = { en, es };
