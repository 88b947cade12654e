import type { Words } from '../../../words/use-words.ts';
import { en, type PreferenceWords } from './en.ts';
import { es } from './es.ts';

export const preferenceWords: Words<PreferenceWords> = { en, es };
