import type { NoticeOfLoss } from '@claimstream/api-contract/claims/notice-of-loss';
import { timeZonesOf } from '@claimstream/api-contract/time-zones';
import { dayAfter } from '@claimstream/lambda-kit/local-day';
import { tzOffset } from '@date-fns/tz';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** When and where a loss was, as the clocks at that place showed it. */
export type LossClock = Pick<NoticeOfLoss['loss'], 'date' | 'time' | 'state'>;

/**
 * A span of moments in which the loss can have been: from the first until just before the second, in milliseconds since 1970.
 */
export interface Span {
  from: number;
  until: number;
}

/**
 * The possible meanings of a loss time: one span for each time zone of the place, because the place may lie in any of them. A time without
 * seconds is its whole minute. A day without a time is the day of most people there, so that the days of a policy and those of losses
 * in its own state are the same. Empty if clocks at the place never showed the time.
 */
export function readLossTime({ date, time, state }: LossClock): Span[] {
  const zones = timeZonesOf[state];
  if (!time) return [{ from: dayBegins(zones[0], date), until: dayBegins(zones[0], dayAfter(date)) }];
  const lasts = /^\d\d:\d\d$/.test(time) ? MINUTE : 1;
  const moments = zones.map((zone) => firstShowing(zone, Date.parse(`${date}T${time}Z`)));
  return moments.filter((from) => from !== undefined).map((from) => ({ from, until: from + lasts }));
}

/** The first moment of a day in a time zone: midnight, or the moment when clocks skip it. */
export function dayBegins(zone: string, date: string): number {
  const midnight = Date.parse(date);
  return firstShowing(zone, midnight) ?? midnight - offset(zone, midnight - DAY);
}

/**
 * The moment at which clocks in a zone show a time: the earlier one of an hour that occurs twice, undefined for one that clocks
 * skip. Zones change their offset at most once within two days, so the offset is that of a day before or a day after.
 * @param shown the time as if it were UTC
 */
function firstShowing(zone: string, shown: number): number | undefined {
  const moments = [shown - DAY, shown + DAY].map((near) => shown - offset(zone, near));
  return moments.sort((a, b) => a - b).find((moment) => moment + offset(zone, moment) === shown);
}

const offset = (zone: string, moment: number): number => tzOffset(zone, new Date(moment)) * MINUTE;

/** Why a loss time cannot be right, and the field to correct. */
export interface LossTimeFault {
  code: 'LOSS_IN_FUTURE' | 'LOSS_TIME_SKIPPED';
  field: 'loss.date' | 'loss.time';
}

/**
 * Whether clocks at the place can have shown the loss time by now. A wrong date or hour is a slip of the pen, so the customer corrects
 * it and no claim is refused for it.
 */
export function faultOf(loss: LossClock, now: Date): LossTimeFault | undefined {
  const days = timeZonesOf[loss.state].map((zone) => dayBegins(zone, loss.date));
  if (days.every((from) => from > now.getTime())) return { code: 'LOSS_IN_FUTURE', field: 'loss.date' };
  const spans = readLossTime(loss);
  if (spans.length === 0) return { code: 'LOSS_TIME_SKIPPED', field: 'loss.time' };
  const isAhead = loss.time !== undefined && spans.every(({ from }) => from > now.getTime());
  return isAhead ? { code: 'LOSS_IN_FUTURE', field: 'loss.time' } : undefined;
}
