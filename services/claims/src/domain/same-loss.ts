import { dayAfter } from '@claimstream/lambda-kit/local-day';
import * as z from 'zod';
import { type Claim, isRefused } from './claim.ts';
import { readLossTime } from './loss-time.ts';
import type { OtherLoss } from './other-loss.ts';
import type { Policy } from './policy.ts';

/** So far apart at most, two losses of one car may be the same one. Ours to set. */
const WITHIN = 24 * 60 * 60_000;

/** When a car had a loss, as its notice says. */
export const Loss = z.object({
  claimId: z.uuid(),
  date: z.iso.date(),
  /** Each moment that the loss time can mean; absent where the notice has none. */
  moments: z.array(z.int()).optional(),
});
export type Loss = z.infer<typeof Loss>;

export function lossOf({ claimId, notice: { loss } }: Pick<Claim, 'claimId' | 'notice'>): Loss {
  const moments = loss.time ? readLossTime(loss).map(({ from }) => from) : undefined;
  return { claimId, date: loss.date, ...(moments && { moments }) };
}

/** What names a car. A policy insures one; its VIN and its plate name it under other policies and customers, too. */
export function carKeys({ terms, car }: Policy): string[] {
  if (!terms) return [];
  return [`policy#${terms.policyId}`, ...(car ? [`vin#${car.vin}`, `plate#${car.plate}`] : [])];
}

/** The keys of a claim's car; a claim that was accepted before they were kept has those of its policy. */
export const carOf = ({ car, policyId }: Pick<Claim, 'car' | 'policyId'>): string[] => car ?? [`policy#${policyId}`];

/** Whether two losses of one car are so close that they may be one: by the clock where both have a time, by the calendar otherwise. */
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

/** Whether a claim was accepted, or was refused and is looked at again: until then no other one is held back by it. */
export const isPursued = ({ timeline }: Pick<Claim, 'timeline'>): boolean =>
  timeline.some(({ what }) => begins.includes(what));

/** What was said about the two last, on whichever of them it stands. */
export function markBetween(one: Marked, other: Marked): OtherLoss | undefined {
  const onOne = one.otherLosses?.findLast(({ claimId }) => claimId === other.claimId);
  return onOne ?? other.otherLosses?.findLast(({ claimId }) => claimId === one.claimId);
}

/** Whether a claim may yet be about the same loss as another one, so that a person must look. */
export const mayBeSame = (claim: Claim, other: Claim): boolean =>
  (!isRefused(other) || mayStillBePaid(other)) && !markBetween(claim, other);

/** Taken back after it was approved: its money may be on its way. */
const mayStillBePaid = ({ state, decision }: Claim): boolean =>
  state === 'withdrawn' && decision?.decision === 'approve';

/** The first of two claims is the one that was filed first. */
export const isFirst = (one: Pick<Claim, 'claimId' | 'filedAt'>, other: Pick<Claim, 'claimId' | 'filedAt'>): boolean =>
  one.filedAt === other.filedAt ? one.claimId < other.claimId : Date.parse(one.filedAt) < Date.parse(other.filedAt);

/** Whether a claim was approved, so that its loss is paid or will be. */
const isApproved = (claim: Claim): boolean =>
  ['assessed', 'settled', 'closed'].includes(claim.state) && !isRefused(claim);

/**
 * The claims because of which this one may not be approved: one loss is paid once. The first claim goes before the later ones, unless one
 * of these was approved before it was known here.
 * @param others claims whose loss may be the same
 */
export const paidInstead = (claim: Claim, others: readonly Claim[]): Claim[] =>
  others.filter((other) => mayBeSame(claim, other) && (isApproved(other) || isFirst(other, claim)));
