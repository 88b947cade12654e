import type { Words } from '../../../words/use-words.ts';
import { en, type ReportWords } from './en.ts';
import { es } from './es.ts';

export const reportWords: Words<ReportWords> = { en, es };
