import type { CronFields } from './cron-fields.ts';
import { momentOf, wallTimeAt } from './zone.ts';

const LAST_YEAR = 2199;

/**
 * The first moment after `after` that a cron expression names, in local time of a time zone. As in EventBridge Scheduler, a
 * time that the clock change skips does not run, and one that occurs twice runs once.
 * @returns undefined where none follows
 */
export function nextOfCron(fields: CronFields, after: number, zone: string): number | undefined {
  const from = wallTimeAt(after, zone);
  let earliest = from.hour;
  for (let { year, month, day } = from; year <= LAST_YEAR; ) {
    const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (fields.years.has(year) && fields.months.has(month)) {
      for (; day <= days; day += 1) {
        const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;
        const found =
          fields.isDay(day, weekday, days) && firstOfDay(fields, { year, month, day }, earliest, after, zone);
        if (found) return found;
        earliest = 0;
      }
    }
    earliest = 0;
    day = 1;
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return undefined;
}

function firstOfDay(
  { hours, minutes }: CronFields,
  date: { year: number; month: number; day: number },
  earliest: number,
  after: number,
  zone: string,
): number | undefined {
  for (const hour of hours) {
    if (hour < earliest) continue;
    for (const minute of minutes) {
      const at = momentOf({ ...date, hour, minute }, zone);
      if (at !== undefined && at > after) return at;
    }
  }
  return undefined;
}
