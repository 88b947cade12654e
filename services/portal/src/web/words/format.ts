import { type Format, formats } from './formats.ts';
import { useLanguage } from './language.ts';

export type { Format };

/** Money, dates and numbers as the chosen language writes them. */
export const useFormat = (): Format => formats[useLanguage()];
