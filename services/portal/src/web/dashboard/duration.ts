const steps = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A duration in seconds, in its two largest units, e.g. `1 day 17 hr`. */
export function durationOf(seconds: number, language: string): string {
  const whole = Math.round(seconds);
  const at = steps.findIndex(([, size]) => whole >= size);
  const [unit, size] = steps[at] ?? steps[3];
  const first = Math.floor(whole / size);
  const next = steps[at + 1];
  const rest = next && at >= 0 ? Math.floor((whole % size) / next[1]) : 0;
  return [written(first, unit, language), ...(next && rest > 0 ? [written(rest, next[0], language)] : [])].join(' ');
}

const written = (value: number, unit: string, language: string) =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);

/** The best unit for an axis up to a number of seconds, and the unit's seconds. */
export function axisUnit(most: number): { unit: 'days' | 'hours' | 'minutes'; seconds: number } {
  if (most >= 2 * 86_400) return { unit: 'days', seconds: 86_400 };
  return most >= 2 * 3_600 ? { unit: 'hours', seconds: 3_600 } : { unit: 'minutes', seconds: 60 };
}
