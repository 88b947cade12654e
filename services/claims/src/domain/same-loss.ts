import { dayAfter } from '@claimstream/lambda-kit/local-day';
import * as z from 'zod';
import { type Claim, isRefused } from './claim.ts';
import { readLossTime } from './loss-time.ts';
import type { OtherLoss } from './other-loss.ts';
import type { Policy } from './policy.ts';

/** Two losses of one car may be the same one if they are at most this far apart. Our own limit. */
const WITHIN = 24 * 60 * 60_000;

/** When a car had a loss, according to its notice. */
export const Loss = z.object({
  claimId: z.uuid(),
  date: z.iso.date(),
  /** Each moment that the loss time can mean; absent if the notice has no time. */
  moments: z.array(z.int()).optional(),
});
export type Loss = z.infer<typeof Loss>;

export function lossOf({ claimId, notice: { loss } }: Pick<Claim, 'claimId' | 'notice'>): Loss {
  const moments = loss.time ? readLossTime(loss).map(({ from }) => from) : undefined;
  return { claimId, date: loss.date, ...(moments && { moments }) };
}

/**
 * The keys that identify a car. A policy insures one; its VIN and plate identify it under other policies and customers,
 * too.
 */
export function carKeys({ terms, car }: Policy): string[] {
  if (!terms) return [];
  return [`policy#${terms.policyId}`, ...(car ? [`vin#${car.vin}`, `plate#${car.plate}`] : [])];
}

/** The keys of a claim's car; a claim accepted before they were stored uses its policy. */
export const carOf = ({ car, policyId }: Pick<Claim, 'car' | 'policyId'>): string[] => car ?? [`policy#${policyId}`];

/** Whether two losses of one car are so close that they may be one: by the clock if both have a time, by the calendar otherwise. */
export function mayBeOneLoss(one: Loss, other: Loss): boolean {
  if (one.claimId === other.claimId) return false;
  if (one.moments && other.moments) {
    const { moments } = other;
    return one.moments.some((a) => moments.some((b) => Math.abs(a - b) <= WITHIN));
  }
  return one.date === other.date || one.date === dayAfter(other.date) || other.date === dayAfter(one.date);
}

type Marked = Pick<Claim, 'claimId' | 'otherLosses'>;

const begins: readonly string[] = ['accepted', 'reopened', 'objected'];

/** Whether a claim was accepted, or was refused and is reviewed again: until then it holds no other claim back. */
export const isPursued = ({ timeline }: Pick<Claim, 'timeline'>): boolean =>
  timeline.some(({ what }) => begins.includes(what));

/** The last mark about the two claims, on whichever it is stored. */
export function markBetween(one: Marked, other: Marked): OtherLoss | undefined {
  const onOne = one.otherLosses?.findLast(({ claimId }) => claimId === other.claimId);
  return onOne ?? other.otherLosses?.findLast(({ claimId }) => claimId === one.claimId);
}

/** Whether a claim may still be about the same loss as another one, so that a person must look. */
export const mayBeSame = (claim: Claim, other: Claim): boolean =>
  (!isRefused(other) || mayStillBePaid(other)) && !markBetween(claim, other);

/** Withdrawn after it was approved: its money may be on its way. */
const mayStillBePaid = ({ state, decision }: Claim): boolean =>
  state === 'withdrawn' && decision?.decision === 'approve';

/** Whether a claim was filed before another. */
export const isFirst = (one: Pick<Claim, 'claimId' | 'filedAt'>, other: Pick<Claim, 'claimId' | 'filedAt'>): boolean =>
  one.filedAt === other.filedAt ? one.claimId < other.claimId : Date.parse(one.filedAt) < Date.parse(other.filedAt);

/** Whether a claim was approved, so that its loss is paid or will be. */
const isApproved = (claim: Claim): boolean =>
  ['assessed', 'settled', 'closed'].includes(claim.state) && !isRefused(claim);

/**
 * The claims that stop this one's approval: one loss is paid once. The first claim goes before later ones, unless one of these was
 * approved before the first was known here.
 * @param others claims whose loss may be the same
 */
export const paidInstead = (claim: Claim, others: readonly Claim[]): Claim[] =>
  others.filter((other) => mayBeSame(claim, other) && (isApproved(other) || isFirst(other, claim)));
