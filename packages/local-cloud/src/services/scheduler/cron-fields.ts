/** One field of a cron expression: its values and their names. */
interface Range {
  from: number;
  to: number;
  /** Names that stand for `from`, `from` + 1, … */
  names?: readonly string[];
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const RANGES = {
  minute: { from: 0, to: 59 },
  hour: { from: 0, to: 23 },
  day: { from: 1, to: 31 },
  month: { from: 1, to: 12, names: MONTHS },
  weekday: { from: 1, to: 7, names: DAYS },
  year: { from: 1970, to: 2199 },
} satisfies Record<string, Range>;

/** Whether the expression includes this day of a month. `weekday`: 1 is Sunday. */
type DayTest = (day: number, weekday: number, daysInMonth: number) => boolean;

export interface CronFields {
  minutes: readonly number[];
  hours: readonly number[];
  months: ReadonlySet<number>;
  years: ReadonlySet<number>;
  isDay: DayTest;
}

/**
 * Reads the six fields of `cron(minutes hours day-of-month month day-of-week year)` by EventBridge's rules: Sunday is 1,
 * one of the two day fields is `?`, and `L`, `W` and `#` are supported.
 * @returns undefined for an invalid expression
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based
 */
export function cronFields(text: string): CronFields | undefined {
  const fields = text.trim().toUpperCase().split(/\s+/);
  if (fields.length !== 6) return undefined;
  const [minute, hour, day, month, weekday, year] = fields as [string, string, string, string, string, string];
  if ((day === '?') === (weekday === '?')) return undefined;
  const minutes = valuesOf(minute, RANGES.minute);
  const hours = valuesOf(hour, RANGES.hour);
  const months = valuesOf(month, RANGES.month);
  const years = valuesOf(year, RANGES.year);
  const isDay = day === '?' ? weekdayTest(weekday) : dayTest(day);
  if (!minutes || !hours || !months || !years || !isDay) return undefined;
  return { minutes, hours, months: new Set(months), years: new Set(years), isDay };
}

/** `*`, `5`, `1-5`, `MON-FRI`, `0/15`, `10-40/10`, and lists of them, ascending. */
function valuesOf(text: string, range: Range): number[] | undefined {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [, begin = '', end, step] = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part) ?? [];
    const first = begin === '*' ? range.from : numberOf(begin, range);
    const single = step === undefined && begin !== '*' ? first : range.to;
    const last = end === undefined ? single : numberOf(end, range);
    if (first === undefined || last === undefined || first > last || step === '0') return undefined;
    if (begin === '*' && end !== undefined) return undefined;
    for (let value = first; value <= last; value += Number(step ?? 1)) values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}

function numberOf(text: string, { from, to, names = [] }: Range): number | undefined {
  const named = names.indexOf(text);
  const value = named >= 0 ? from + named : /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= from && value <= to ? value : undefined;
}

/** `L`: the last day; `LW`: the last weekday; `15W`: the weekday nearest to the 15th, in the same month. */
function dayTest(text: string): DayTest | undefined {
  if (text === 'L') return (day, _, days) => day === days;
  const [, near] = /^(\d+|L)W$/.exec(text) ?? [];
  if (near === undefined) {
    const values = valuesOf(text, RANGES.day);
    return values && ((day) => values.includes(day));
  }
  if (near !== 'L' && numberOf(near, RANGES.day) === undefined) return undefined;
  return (day, weekday, days) => {
    const wanted = near === 'L' ? days : Number(near);
    return wanted <= days && day === nearestWeekday(wanted, ((weekday - 1 + wanted - day + 70) % 7) + 1, days);
  };
}

/** @param weekday of `day`; 1 is Sunday */
function nearestWeekday(day: number, weekday: number, days: number): number {
  if (weekday === 7) return day > 1 ? day - 1 : day + 2;
  if (weekday === 1) return day < days ? day + 1 : day - 2;
  return day;
}

/** `L`: Saturday, the last of the week; `6L`: the last Friday of the month; `3#2`: its second Tuesday. */
function weekdayTest(text: string): DayTest | undefined {
  if (text === 'L') return (_, weekday) => weekday === 7;
  const [, last] = /^(\w+)L$/.exec(text) ?? [];
  if (last !== undefined) {
    const wanted = numberOf(last, RANGES.weekday);
    return wanted === undefined ? undefined : (day, weekday, days) => weekday === wanted && day + 7 > days;
  }
  const [, which, turn] = /^(\w+)#([1-5])$/.exec(text) ?? [];
  if (which !== undefined) {
    const wanted = numberOf(which, RANGES.weekday);
    return wanted === undefined
      ? undefined
      : (day, weekday) => weekday === wanted && Math.ceil(day / 7) === Number(turn);
  }
  const values = valuesOf(text, RANGES.weekday);
  return values && ((_, weekday) => values.includes(weekday));
}
