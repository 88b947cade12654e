import type { Words } from '../../../words/use-words.ts';
import { type DocumentWords, en } from './en.ts';
import { es } from './es.ts';

export const documentWords: Words<DocumentWords> = { en, es };
