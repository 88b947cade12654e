import type { Words } from '../../words/use-words.ts';
import { en, type QuarantineWords } from './en.ts';
import { es } from './es.ts';

export const quarantineWords: Words<QuarantineWords> = { en, es };
