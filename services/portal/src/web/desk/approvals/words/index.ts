import type { Words } from '../../../words/use-words.ts';
import { type ApprovalWords, en } from './en.ts';
import { es } from './es.ts';

export const approvalWords: Words<ApprovalWords> = { en, es };
