import type { Words } from '../../words/use-words.ts';
import { type DevelopersWords, en } from './en.ts';
import { es } from './es.ts';

export const developersWords: Words<DevelopersWords> = { en, es };
