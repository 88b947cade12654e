import { AwsError, NotEmulated } from '../../errors.ts';

/** The figures of one metric in one minute, as CloudWatch keeps them. */
export interface Minute {
  /** Its start, milliseconds since the epoch. */
  minute: number;
  count: number;
  sum: number;
  minimum: number;
  maximum: number;
  /** Each value with its count; absent where only the figures above are kept. */
  values?: readonly (readonly [value: number, count: number])[];
}

type Figure = (minutes: readonly Minute[]) => number;

const FIGURES: Readonly<Record<string, Figure>> = {
  SampleCount: (minutes) => total(minutes, 'count'),
  Sum: (minutes) => total(minutes, 'sum'),
  Average: (minutes) => total(minutes, 'sum') / total(minutes, 'count'),
  Minimum: (minutes) => Math.min(...minutes.map(({ minimum }) => minimum)),
  Maximum: (minutes) => Math.max(...minutes.map(({ maximum }) => maximum)),
};
const MINUTE_MS = 60_000;

/** Computes a statistic by its name in the API: `Sum`, `Average`, `p90`. @throws NotEmulated for others, `TM(10%:90%)` */
export function figureOf(statistic: string): Figure {
  const percentile = /^p(\d{1,2}(?:\.\d+)?|100)$/.exec(statistic)?.[1];
  const figure = percentile === undefined ? FIGURES[statistic] : percentileOf(Number(percentile));
  if (!figure) throw new NotEmulated(`the statistic ${statistic}`);
  return figure;
}

/** The smallest value that at least this share of all values does not exceed; CloudWatch itself approximates. */
function percentileOf(percent: number): Figure {
  return (minutes) => {
    const all = minutes.flatMap(({ values }) => {
      if (!values) throw new NotEmulated('percentiles of AWS/Lambda');
      return values;
    });
    const sorted = all.toSorted(([a], [b]) => a - b);
    let rank = Math.max(1, Math.ceil((percent / 100) * total(minutes, 'count')));
    for (const [value, count] of sorted) {
      rank -= count;
      if (rank <= 0) return value;
    }
    return sorted.at(-1)![0];
  };
}

/**
 * Groups minutes by period; periods count from the requested start.
 * @param seconds length of a period
 * @throws AwsError for a length that is not a multiple of a minute
 */
export function inPeriods(minutes: readonly Minute[], start: number, seconds: number | string): Map<number, Minute[]> {
  const length = Number(seconds) * 1000;
  if (!(length >= MINUTE_MS) || length % MINUTE_MS !== 0) {
    throw new AwsError('InvalidParameterValue', `Period must be a multiple of 60 seconds, not ${seconds}`);
  }
  const first = floor(start, MINUTE_MS);
  return Map.groupBy(minutes, ({ minute }) => first + floor(minute - first, length));
}

/** The start of the minute. */
export const minuteOf = (instant: number): number => floor(instant, MINUTE_MS);
/** @param time ISO date, or seconds since the epoch */
export const instantOf = (time: string | number): number => (typeof time === 'number' ? time * 1000 : Date.parse(time));

const floor = (value: number, step: number): number => value - (value % step);
const total = (minutes: readonly Minute[], figure: 'count' | 'sum'): number =>
  minutes.reduce((sum, minute) => sum + minute[figure], 0);
