import type { Words } from '../../../words/use-words.ts';
import { en, type TimelineWords } from './en.ts';
import { es } from './es.ts';

export const timelineWords: Words<TimelineWords> = { en, es };
