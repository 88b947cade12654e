import * as z from 'zod';
import type { Claim } from './claim.ts';
import { type Cover, intervalOf } from './cover.ts';
import { readLossTime } from './loss-time.ts';
import type { Policy } from './policy.ts';

/** A loss that left nothing of a car to insure, and the moments in which it can have been. */
export const TotalLoss = z.object({
  claimId: z.uuid(),
  customerId: z.uuid(),
  date: z.iso.date(),
  from: z.int(),
  until: z.int(),
});
export type TotalLoss = z.infer<typeof TotalLoss>;

type Lost = Pick<Claim, 'claimId' | 'customerId' | 'notice'>;

export function totalLossOf({ claimId, customerId, notice: { loss } }: Lost): TotalLoss {
  const readings = readLossTime(loss);
  const from = Math.min(...readings.map((reading) => reading.from));
  const until = Math.max(...readings.map((reading) => reading.until));
  return { claimId, customerId, date: loss.date, from, until };
}

/**
 * The key of a policy's car: its vehicle number, the same for every insured, or the policy if the number is not known.
 */
export const carKeyOf = (policyId: string, { car }: Pick<Policy, 'car'>): string =>
  car ? `vin#${car.vin}` : `policy#${policyId}`;

/**
 * The part of a claim's cover that earlier total losses of its car leave. A policy that was in force at the total loss does not cover a later
 * loss. A person looks if it may be the same loss, or if the car was insured anew or by somebody else: it may have been rebuilt.
 * @param lost total losses of the car; the claim's own may be among them
 */
export function leftAfter(
  lost: readonly TotalLoss[],
  claim: Lost,
  terms: Policy['terms'],
): 'cover' | 'doubt' | 'nothing' {
  const { from, until, date } = totalLossOf(claim);
  const others = lost.filter((total) => total.claimId !== claim.claimId && until > total.from);
  const endsCover = (total: TotalLoss) =>
    from >= total.until &&
    date > total.date &&
    total.customerId === claim.customerId &&
    terms !== undefined &&
    intervalOf(terms).from < total.until;
  if (others.some(endsCover)) return 'nothing';
  return others.length > 0 ? 'doubt' : 'cover';
}

/** The reason for refusing such a claim, or for asking a person. */
export const CAR_TOTAL_LOSS = 'CAR_TOTAL_LOSS';

/** The decision on cover after the car's total losses are taken into account. */
export function afterTotalLosses(cover: Cover, lost: readonly TotalLoss[], claim: Lost, terms: Policy['terms']): Cover {
  if (cover.decision !== 'accept') return cover;
  const left = leftAfter(lost, claim, terms);
  if (left === 'nothing') return { decision: 'reject', reasonCode: CAR_TOTAL_LOSS };
  return left === 'doubt' ? { ...cover, doubts: [...cover.doubts, CAR_TOTAL_LOSS] } : cover;
}
