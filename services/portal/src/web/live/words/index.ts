import type { Words } from '../../words/use-words.ts';
import { en, type LiveWords } from './en.ts';
import { es } from './es.ts';

export const liveWords: Words<LiveWords> = { en, es };
