import { dayAfter } from '@claimstream/lambda-kit/local-day';
import { type HolidaySetName, isHoliday, isWeekend } from './holidays.ts';

/** The length of a period: so many days after the one on which it starts, which is not counted. */
export interface DayCount {
  days: number;
  count: 'calendar' | 'business';
  /** For business days: the holidays that are none. */
  holidays?: readonly HolidaySetName[];
  /** For calendar days: a last day on a weekend or on one of these holidays is the next day that is neither. */
  rollsOver?: readonly HolidaySetName[];
}

const isOff = (day: string, holidays: readonly HolidaySetName[]) => isWeekend(day) || isHoliday(day, holidays);

/** The last day of a period that starts on a day. */
export function lastDayOf(start: string, { days, count, holidays = [], rollsOver }: DayCount): string {
  if (count === 'business') {
    let day = start;
    for (let left = days; left > 0; ) {
      day = dayAfter(day);
      if (!isOff(day, holidays)) left -= 1;
    }
    return day;
  }
  let day = dayAfter(start, days);
  while (rollsOver && isOff(day, rollsOver)) day = dayAfter(day);
  return day;
}
