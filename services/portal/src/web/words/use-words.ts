import { type Language, useLanguage } from './language.ts';

/** The message files of an area, one per language, all of the same shape. */
export type Words<Shape> = Record<Language, Shape>;

/** An area's words in the chosen language. @example const t = useWords(deskWords); t.queue.title */
export const useWords = <Shape>(words: Words<Shape>): Shape => words[useLanguage()];
