const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const LENGTHS = { hour: HOUR_MS, day: DAY_MS };
/** The longest span that a dashboard shows by the hour. */
const HOURLY_MS = 2 * DAY_MS;
const LONGEST_MS = 92 * DAY_MS;
const UNLESS_SAID_MS = 7 * DAY_MS;

/** A span of time in whole hours or days (UTC), like CloudWatch's periods. */
export interface TimeSteps {
  step: keyof typeof LENGTHS;
  from: Date;
  /** Exclusive. */
  to: Date;
  seconds: number;
  /** The start of each step. */
  buckets: Date[];
}

/** The steps of a span; undefined if it is empty or too long. */
export function timeSteps(wanted: { from?: Date; to?: Date }, now: Date): TimeSteps | undefined {
  const to = wanted.to ?? now;
  const from = wanted.from ?? new Date(to.getTime() - UNLESS_SAID_MS);
  const length = to.getTime() - from.getTime();
  if (length <= 0 || length > LONGEST_MS) return undefined;
  const step = length <= HOURLY_MS ? 'hour' : 'day';
  const ms = LENGTHS[step];
  const start = Math.floor(from.getTime() / ms) * ms;
  const end = Math.ceil(to.getTime() / ms) * ms;
  const buckets = Array.from({ length: (end - start) / ms }, (_, index) => new Date(start + index * ms));
  return { step, from: new Date(start), to: new Date(end), seconds: ms / 1000, buckets };
}
