import type { Words } from '../../../words/use-words.ts';
import { type ClaimWords, en } from './en.ts';
import { es } from './es.ts';

export const claimWords: Words<ClaimWords> = { en, es };
