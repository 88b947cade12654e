import { dayAfter } from '@claimstream/lambda-kit/local-day';

/**
 * A holiday of a year: a date, the nth weekday of a month (-1: its last one), or a number of days after one of these.
 */
type HolidayRule = { month: number; day: number } | { month: number; weekday: number; nth: number; after?: number };

const [SUNDAY, MONDAY, THURSDAY, FRIDAY, SATURDAY] = [0, 1, 4, 5, 6];
const newYear = { month: 1, day: 1 };
const martinLutherKing = { month: 1, weekday: MONDAY, nth: 3 };
const lincoln = { month: 2, day: 12 };
const washington = { month: 2, weekday: MONDAY, nth: 3 };
const memorial = { month: 5, weekday: MONDAY, nth: -1 };
const juneteenth = { month: 6, day: 19 };
const independence = { month: 7, day: 4 };
const labor = { month: 9, weekday: MONDAY, nth: 1 };
const columbus = { month: 10, weekday: MONDAY, nth: 2 };
const veterans = { month: 11, day: 11 };
const thanksgiving = { month: 11, weekday: THURSDAY, nth: 4 };
const dayAfterThanksgiving = { ...thanksgiving, after: 1 };
const christmas = { month: 12, day: 25 };

interface HolidaySet {
  days: readonly HolidayRule[];
  /**
   * Where a weekend holiday moves to a working day: `nearest` to the Friday or Monday next to it, `from-sunday` from Sunday to Monday
   * only.
   */
  moves?: 'nearest' | 'from-sunday';
  source: string;
}

/** The holidays on which a state does no business, each list by its own law. */
export const holidaySets = {
  federal: {
    days: [
      newYear,
      martinLutherKing,
      washington,
      memorial,
      juneteenth,
      independence,
      labor,
      columbus,
      veterans,
      thanksgiving,
      christmas,
    ],
    moves: 'nearest',
    source: '5 U.S.C. 6103(a), (b)',
  },
  california: {
    days: [
      newYear,
      lincoln,
      { month: 3, day: 31 }, // Cesar Chavez
      independence,
      { month: 9, day: 9 }, // Admission Day
      { month: 9, weekday: FRIDAY, nth: 4 }, // Native American Day
      veterans,
      christmas,
    ],
    moves: 'from-sunday',
    source: 'Cal. Gov. Code 6700, 6701; those of Monday and Thursday are the federal ones',
  },
  newYork: {
    days: [
      newYear,
      martinLutherKing,
      lincoln,
      washington,
      memorial,
      juneteenth,
      independence,
      labor,
      columbus,
      { month: 11, weekday: MONDAY, nth: 1, after: 1 }, // general election
      veterans,
      thanksgiving,
      christmas,
    ],
    moves: 'from-sunday',
    source: 'N.Y. Gen. Constr. Law 24',
  },
  texas: {
    days: [
      newYear,
      { month: 1, day: 19 }, // Confederate Heroes
      martinLutherKing,
      washington,
      { month: 3, day: 2 }, // Texas Independence
      { month: 4, day: 21 }, // San Jacinto
      memorial,
      juneteenth, // Emancipation
      independence,
      { month: 8, day: 27 }, // Lyndon Baines Johnson
      labor,
      veterans,
      thanksgiving,
      dayAfterThanksgiving,
      { month: 12, day: 24 },
      christmas,
      { month: 12, day: 26 },
    ],
    source: 'Tex. Gov. Code 662.003(a), (b): holidays recognized by the state (Tex. Ins. Code 542.051)',
  },
} as const satisfies Record<string, HolidaySet>;
export type HolidaySetName = keyof typeof holidaySets;

/** Whether a day is a holiday in one of these sets, including moved ones. */
export function isHoliday(day: string, sets: readonly HolidaySetName[]): boolean {
  return sets.some((name) => {
    const set: HolidaySet = holidaySets[name];
    const year = Number(day.slice(0, 4));
    // New Year's Day of the next year may move to the last day of this one.
    return [year, year + 1].some((of) => set.days.some((rule) => keptOn(dateOf(rule, of), set.moves).includes(day)));
  });
}

export const isWeekend = (day: string): boolean => [SUNDAY, SATURDAY].includes(weekdayOf(day));

const weekdayOf = (day: string): number => new Date(day).getUTCDay();
const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

function dateOf(rule: HolidayRule, year: number): string {
  if ('day' in rule) return iso(year, rule.month, rule.day);
  const { month, weekday, nth, after = 0 } = rule;
  const edge = nth > 0 ? iso(year, month, 1) : iso(year, month + 1, 0);
  const distance = weekday - weekdayOf(edge);
  const first = nth > 0 ? (distance + 7) % 7 : ((distance - 7) % 7) + 7 * (nth + 1);
  return dayAfter(edge, first + (nth > 0 ? 7 * (nth - 1) : 0) + after);
}

function keptOn(date: string, moves: HolidaySet['moves']): string[] {
  const weekday = weekdayOf(date);
  if (moves && weekday === SUNDAY) return [date, dayAfter(date)];
  if (moves === 'nearest' && weekday === SATURDAY) return [date, dayAfter(date, -1)];
  return [date];
}
