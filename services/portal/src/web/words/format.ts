import { type Format, formats } from './formats.ts';
import { useLanguage } from './language.ts';

export type { Format };

/** Money, dates and numbers in the format of the chosen language. */
export const useFormat = (): Format => formats[useLanguage()];
