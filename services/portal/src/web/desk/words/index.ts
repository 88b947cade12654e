import type { Words } from '../../words/use-words.ts';
import { type DeskWords, en } from './en.ts';
import { es } from './es.ts';

export const deskWords: Words<DeskWords> = { en, es };
