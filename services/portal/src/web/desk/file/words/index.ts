import type { Words } from '../../../words/use-words.ts';
import { en, type FileWords } from './en.ts';
import { es } from './es.ts';

export const fileWords: Words<FileWords> = { en, es };
