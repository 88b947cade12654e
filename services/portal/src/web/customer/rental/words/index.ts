import type { Words } from '../../../words/use-words.ts';
import { en, type RentalWords } from './en.ts';
import { es } from './es.ts';

export const rentalWords: Words<RentalWords> = { en, es };
