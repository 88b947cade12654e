import type { Words } from '../../../words/use-words.ts';
import { en, type OwnDataWords } from './en.ts';
import { es } from './es.ts';

export const ownDataWords: Words<OwnDataWords> = { en, es };
