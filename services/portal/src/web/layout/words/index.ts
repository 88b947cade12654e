import type { Words } from '../../words/use-words.ts';
import { en, type LayoutWords } from './en.ts';
import { es } from './es.ts';

export const layoutWords: Words<LayoutWords> = { en, es };
