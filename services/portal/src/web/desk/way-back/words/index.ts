import type { Words } from '../../../words/use-words.ts';
import { type DeskWayBackWords, en } from './en.ts';
import { es } from './es.ts';

export const deskWayBackWords: Words<DeskWayBackWords> = { en, es };
