import type { Language } from './language.ts';

const locales: Record<Language, string> = { en: 'en-US', es: 'es-US' };

export interface Format {
  /** Integer US cents, e.g. `$1,300.00`. */
  money(cents: number): string;
  /** Integer US cents, without the cents if they are zero, e.g. `$50,000`. */
  dollars(cents: number): string;
  /** An ISO day (`2026-03-01`), which has no time zone. */
  day(isoDate: string): string;
  /** An ISO instant, in the reader's time zone. */
  time(instant: string): string;
  /** The time of day of an ISO instant, e.g. `5:45 PM`. */
  clock(instant: string): string;
  /** How long ago, e.g. `3 hours ago`. */
  ago(instant: string, now?: number): string;
  percent(ratio: number): string;
  number(value: number): string;
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

function formatIn(language: Language): Format {
  const locale = locales[language];
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' });
  const whole = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const number = new Intl.NumberFormat(locale);
  return {
    money: (cents) => money.format(cents / 100),
    dollars: (cents) => (cents % 100 === 0 ? whole : money).format(cents / 100),
    day: (isoDate) => day.format(new Date(`${isoDate}T00:00:00Z`)),
    time: (instant) => time.format(new Date(instant)),
    clock: (instant) => clock.format(new Date(instant)),
    ago(instant, now = Date.now()) {
      const gap = Date.parse(instant) - now;
      const [unit, size] = units.find(([, length]) => Math.abs(gap) >= length) ?? ['second', 1_000];
      return relative.format(Math.round(gap / size), unit);
    },
    percent: (ratio) => percent.format(ratio),
    number: (value) => number.format(value),
  };
}

/** Formats by language; a page gets its reader's by `useFormat`. */
export const formats: Record<Language, Format> = { en: formatIn('en'), es: formatIn('es') };
