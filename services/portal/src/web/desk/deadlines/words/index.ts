import type { Words } from '../../../words/use-words.ts';
import { type DeadlineWords, en } from './en.ts';
import { es } from './es.ts';

export const deadlineWords: Words<DeadlineWords> = { en, es };
