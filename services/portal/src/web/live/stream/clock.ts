/** The time of day to the second, in the language's format. */
export const clockTime = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  );

/** A duration in its two largest units, e.g. `0.4 s`, `12 s`, `3 min 20 s`, `2 h 5 min`. */
export function spanOf(milliseconds: number, language: string): string {
  const unit = (value: number, name: 'second' | 'minute' | 'hour' | 'day', digits = 0) =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    }).format(value);
  const seconds = milliseconds / 1_000;
  if (seconds < 10) return unit(seconds, 'second', 1);
  const whole = Math.round(seconds);
  if (whole < 60) return unit(whole, 'second');
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return pair(unit(minutes, 'minute'), whole % 60, (rest) => unit(rest, 'second'));
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return pair(unit(hours, 'hour'), minutes % 60, (rest) => unit(rest, 'minute'));
  return pair(unit(Math.floor(hours / 24), 'day'), hours % 24, (rest) => unit(rest, 'hour'));
}

const pair = (first: string, rest: number, second: (rest: number) => string) =>
  rest === 0 ? first : `${first} ${second(rest)}`;
