import type { Words } from '../../words/use-words.ts';
import { type AlarmWords, en } from './en.ts';
import { es } from './es.ts';

export const alarmWords: Words<AlarmWords> = { en, es };
