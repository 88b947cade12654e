import type { Language } from '../words/language.ts';

/** The accounting months up to a moment, the latest first; the books count months in UTC. */
export const monthsUntil = (now: Date, count = 24): string[] =>
  Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back)).toISOString().slice(0, 7),
  );

/** `2026-11` as people write it, e.g. `November 2026`. */
export const monthName = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
