import type { Words } from '../../../words/use-words.ts';
import { type DeskClaimsWords, en } from './en.ts';
import { es } from './es.ts';

export const deskClaimsWords: Words<DeskClaimsWords> = { en, es };
