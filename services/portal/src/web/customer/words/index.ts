import type { Words } from '../../words/use-words.ts';
import { type CustomerWords, en } from './en.ts';
import { es } from './es.ts';

export const customerWords: Words<CustomerWords> = { en, es };
