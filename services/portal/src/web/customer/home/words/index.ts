import type { Words } from '../../../words/use-words.ts';
import { en, type HomeWords } from './en.ts';
import { es } from './es.ts';

export const homeWords: Words<HomeWords> = { en, es };
