import type { Typeface } from '../lettering.ts';
import type { Licence } from './licence.ts';

/** A piece of printed text: `y` is the baseline; coordinates on a card of 1012 x 638 (the ID-1 format at 300 dpi). */
export interface PrintedText {
  text: string;
  x: number;
  y: number;
  size: number;
  fill: string;
  typeface: Typeface;
}

export interface Layout {
  background: [string, string];
  portrait: { x: number; y: number; width: number; height: number };
  texts: PrintedText[];
}

/** One state's layout of its card. */
export type LayoutOf = (licence: Licence) => Layout;

export const INK = '#1c1c22';

/** Large text: names, numbers, dates. */
export function value(text: string, x: number, y: number, size = 28, typeface: Typeface = 'bold'): PrintedText {
  return { text, x, y, size, fill: INK, typeface };
}

/** Small coloured text that labels a value. */
export function label(
  text: string,
  x: number,
  y: number,
  fill: string,
  size = 20,
  typeface: Typeface = 'regular',
): PrintedText {
  return { text, x, y, size, fill, typeface };
}

export function heading(text: string, x: number, y: number, size: number, fill: string): PrintedText {
  return { text, x, y, size, fill, typeface: 'bold' };
}

/** `1974-01-31` as `01/31/1974`, or with another separator. */
export function american(iso: string, separator = '/'): string {
  const [year, month, day] = iso.split('-');
  return [month, day, year].join(separator);
}

export function givenNames(licence: Licence): string {
  return [licence.firstName, licence.middleName].filter(Boolean).join(' ');
}
