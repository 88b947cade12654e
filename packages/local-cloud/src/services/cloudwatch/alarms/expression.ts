import { NotEmulated } from '../../../errors.ts';

/** One metric of a sum, and its value for a period without one. */
export interface Term {
  id: string;
  fill?: number;
}

const TERM = /^(?:FILL\(\s*([a-z]\w*)\s*,\s*(-?\d+(?:\.\d+)?)\s*\)|([a-z]\w*))$/;

/** The terms of `FILL(a, 0) + b`, the only supported metric math. @throws NotEmulated for any other */
export function sumOf(expression: string): Term[] {
  return expression.split('+').map((text) => {
    const [, filled, fill, plain] = TERM.exec(text.trim()) ?? [];
    if (filled) return { id: filled, fill: Number(fill) };
    if (plain) return { id: plain };
    throw new NotEmulated(`the expression ${expression} of metrics; sums are: FILL(a, 0) + b`);
  });
}

/** The sum in one period; undefined where a metric without `FILL` has no value, or no metric has one. */
export function addUp(terms: readonly Term[], read: (id: string) => number | undefined): number | undefined {
  let sum = 0;
  let known = false;
  for (const { id, fill } of terms) {
    const value = read(id);
    known ||= value !== undefined;
    if (value === undefined && fill === undefined) return undefined;
    sum += value ?? fill!;
  }
  return known ? sum : undefined;
}
