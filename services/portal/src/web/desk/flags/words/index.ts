import type { Words } from '../../../words/use-words.ts';
import { en, type FlagWords } from './en.ts';
import { es } from './es.ts';

export const flagWords: Words<FlagWords> = { en, es };
