import type { Words } from '../../../../words/use-words.ts';
import { en, type WayBackWords } from './en.ts';
import { es } from './es.ts';

export const wayBackWords: Words<WayBackWords> = { en, es };
