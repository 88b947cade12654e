import type { Words } from '../../../words/use-words.ts';
import { en, type PolicyWords } from './en.ts';
import { es } from './es.ts';

export const policyWords: Words<PolicyWords> = { en, es };
