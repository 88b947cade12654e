import { dayAfter } from '@claimstream/lambda-kit/local-day';
import { dayBegins, type LossClock, readLossTime, type Span } from './loss-time.ts';
import type { Policy } from './policy.ts';

export type Cover =
  /** `doubts`: what a person must look at before the claim is paid. */
  | { decision: 'accept'; doubts: string[] }
  | { decision: 'reject'; reasonCode: string }
  /** Not decidable yet, for that reason; a person looks if it still is not after the stated time. */
  | { decision: 'pending'; reasonCode: 'POLICY_NOT_KNOWN_YET' | 'POLICY_NOT_ACTIVE' };

export interface CoverQuestion {
  customerId: string;
  loss: LossClock;
  filedAt: Date;
}

/**
 * Whether a policy covers a notice. Cover is an interval of moments, from its binding to the end of its last day; a loss time is
 * read in every time zone of its place, and the reading that favours the customer counts (of two readings of a contract, the one
 * against its writer: California Civil Code section 1654). Another customer's policy looks to the asker like one that does not
 * exist, also in how long the answer takes.
 */
export function judgeCover(policy: Policy | undefined, { customerId, loss, filedAt }: CoverQuestion): Cover {
  const { terms, active = false } = policy ?? {};
  if (terms?.customerId !== customerId) return { decision: 'pending', reasonCode: 'POLICY_NOT_KNOWN_YET' };
  const cover = intervalOf(terms);
  // Nobody reports a loss before it happens: a time that is still to come in one zone was meant in another.
  const readings = readLossTime(loss).filter(({ from }) => !loss.time || from <= filedAt.getTime());
  if (!readings.some((reading) => overlap(reading, cover))) {
    const isTooEarly = loss.date >= terms.effectiveFrom && readings.some(({ from }) => from < cover.from);
    return { decision: 'reject', reasonCode: isTooEarly ? 'LOSS_BEFORE_COVER' : 'OUTSIDE_POLICY_PERIOD' };
  }
  if (!active) return { decision: 'pending', reasonCode: 'POLICY_NOT_ACTIVE' };
  const isSure = loss.time !== undefined || readings.some((reading) => within(reading, cover));
  return { decision: 'accept', doubts: isSure ? [] : ['LOSS_TIME_MISSING'] };
}

/** Terms from before the event carried `boundAt` cover their whole first day. */
export function intervalOf({ boundAt, effectiveFrom, effectiveUntil, timeZone }: NonNullable<Policy['terms']>): Span {
  const firstMoment = dayBegins(timeZone, effectiveFrom);
  return {
    from: boundAt ? Math.max(Date.parse(boundAt), firstMoment) : firstMoment,
    until: dayBegins(timeZone, dayAfter(effectiveUntil)),
  };
}

const overlap = (a: Span, b: Span) => a.from < b.until && a.until > b.from;
const within = (inner: Span, outer: Span) => inner.from >= outer.from && inner.until <= outer.until;
