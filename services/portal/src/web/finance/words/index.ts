import type { Words } from '../../words/use-words.ts';
import { en, type FinanceWords } from './en.ts';
import { es } from './es.ts';

export const financeWords: Words<FinanceWords> = { en, es };
