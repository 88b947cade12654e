import type { Typeface } from '../lettering.ts';
import type { Licence } from './licence.ts';

/** A piece of print: `y` is the baseline; coordinates on a card of 1012 x 638 (the ID-1 format at 300 dpi). */
export interface Print {
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
  prints: Print[];
}

/** How one state arranges its card. */
export type LayoutOf = (licence: Licence) => Layout;

export const INK = '#1c1c22';

/** Large print: names, numbers, dates. */
export function value(text: string, x: number, y: number, size = 28, typeface: Typeface = 'bold'): Print {
  return { text, x, y, size, fill: INK, typeface };
}

/** Small coloured print that says what the value is. */
export function label(
  text: string,
  x: number,
  y: number,
  fill: string,
  size = 20,
  typeface: Typeface = 'regular',
): Print {
  return { text, x, y, size, fill, typeface };
}

export function heading(text: string, x: number, y: number, size: number, fill: string): Print {
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
