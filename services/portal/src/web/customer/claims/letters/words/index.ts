import type { Words } from '../../../../words/use-words.ts';
import { en, type LetterWords } from './en.ts';
import { es } from './es.ts';

export const letterWords: Words<LetterWords> = { en, es };
