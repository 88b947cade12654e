import { dayAfter } from '@claimstream/lambda-kit/local-day';
import { type HolidaySetName, isHoliday, isWeekend } from './holidays.ts';

/** The length of a period: this many days after the day it starts on, which is not counted. */
export interface DayCount {
  days: number;
  count: 'calendar' | 'business';
  /** For business days: the holidays to leave out. */
  holidays?: readonly HolidaySetName[];
  /** For calendar days: a last day on a weekend or one of these holidays moves to the next day that is neither. */
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
