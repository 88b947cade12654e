import type { Words } from '../../words/use-words.ts';
import { type DashboardWords, en } from './en.ts';
import { es } from './es.ts';

export const dashboardWords: Words<DashboardWords> = { en, es };
