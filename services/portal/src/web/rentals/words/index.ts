import type { Words } from '../../words/use-words.ts';
import { en, type OpenRentalWords } from './en.ts';
import { es } from './es.ts';

export const openRentalWords: Words<OpenRentalWords> = { en, es };
