import type { Words } from '../../words/use-words.ts';
import { en, type FormWords } from './en.ts';
import { es } from './es.ts';

export const formWords: Words<FormWords> = { en, es };
