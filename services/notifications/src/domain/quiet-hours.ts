import type { QuietHours } from '@claimstream/api-contract/notifications/preferences';

const DAY = 24 * 60;
const MINUTE_MS = 60_000;

/** The end of the quiet hours that contain `at`; undefined outside them. They may span a change of the clocks. */
export function endOfQuietHours({ from, until, timeZone }: QuietHours, at: Date): Date | undefined {
  const [begin, end, now] = [minutesOf(from), minutesOf(until), minutesAt(at, timeZone)];
  const isQuiet = begin <= end ? now >= begin && now < end : now >= begin || now < end;
  if (!isQuiet) return undefined;
  const guess = floored(at) + ahead(now, end) * MINUTE_MS;
  const shown = minutesAt(new Date(guess), timeZone);
  // Half a day at most: where the clock went forward, it shows too late a time, and where it went back, too early a one.
  const off = ahead(shown, end);
  return new Date(guess + (off > DAY / 2 ? off - DAY : off) * MINUTE_MS);
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const ahead = (now: number, then: number): number => (then - now + DAY) % DAY;

const floored = (at: Date): number => Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS;

function minutesAt(at: Date, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return minutesOf(format.format(at));
}
