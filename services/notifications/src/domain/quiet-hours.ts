import type { QuietHours } from '@claimstream/api-contract/notifications/preferences';

const MINUTE_MS = 60_000;

/**
 * The end of the quiet hours that contain `at`: the first minute that is not quiet, also where the clock skips the time at which they
 * end. Undefined outside them.
 */
export function endOfQuietHours({ from, until, timeZone }: QuietHours, at: Date): Date | undefined {
  const clock = clockIn(timeZone);
  const isQuiet = (time: number): boolean => {
    const now = clock.format(time);
    return from <= until ? now >= from && now < until : now >= from || now < until;
  };
  if (!isQuiet(at.getTime())) return undefined;
  let end = Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS;
  while (isQuiet(end)) end += MINUTE_MS;
  return new Date(end);
}

/** Shows times as `21:05`, which compare as text. */
const clockIn = (timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
