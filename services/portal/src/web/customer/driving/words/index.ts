import type { Words } from '../../../words/use-words.ts';
import { type DrivingWords, en } from './en.ts';
import { es } from './es.ts';

export const drivingWords: Words<DrivingWords> = { en, es };
