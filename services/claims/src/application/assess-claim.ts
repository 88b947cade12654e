import { createEvent } from '@claimstream/events-schema';
import { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { ClaimReviewRequested } from '@claimstream/events-schema/claims/claim-review-requested';
import { retryOnConflict } from '@claimstream/lambda-kit';
import { assess } from '../domain/assessment.ts';
import { type Claim, mayBeSameLoss, roundOf, withEntry } from '../domain/claim.ts';
import type { HandlingInput } from '../domain/handling.ts';
import { CAR_TOTAL_LOSS, leftAfter } from '../domain/total-loss.ts';
import type { Claims } from '../store/claims.ts';
import { totalLossesOf } from './total-losses-of-car.ts';

/** The claim with the doubt that its car was lost before, where that was decided after its own cover. */
async function withTotalLosses(claims: Pick<Claims, 'policy' | 'totalLosses'>, item: Claim): Promise<Claim> {
  const policy = (await claims.policy(item.policyId))?.item;
  const lost = await totalLossesOf(claims, item.policyId, policy);
  if (leftAfter(lost, item, policy?.terms) === 'cover') return item;
  return { ...item, doubts: [...new Set([...(item.doubts ?? []), CAR_TOTAL_LOSS])] };
}

/** Accepts the model's judgement where it is sure and nothing is suspected, and asks a person everywhere else. */
export function assessClaim(
  claims: Pick<Claims, 'get' | 'policy' | 'totalLosses' | 'transition' | 'ofCustomer'>,
  now: () => Date,
) {
  return ({ claimId, context: startedBy }: HandlingInput): Promise<{ state: string }> =>
    retryOnConflict(async () => {
      const found = await claims.get(claimId);
      if (!found) throw new Error(`Claim ${claimId} is missing`);
      const { item, version } = found;
      if (item.state !== 'accepted') return { state: item.state };
      const context = { ...startedBy, occurredAt: now().toISOString() };
      const { customerId, policyId, lossDate } = item;
      const others = await claims.ofCustomer(customerId);
      const assessment = assess(
        await withTotalLosses(claims, item),
        others.some((other) => mayBeSameLoss(item, other)),
      );
      if (assessment.by === 'model') {
        const { severity } = assessment;
        const event = createEvent(
          ClaimAssessed,
          {
            claimId,
            customerId,
            policyId,
            lossDate,
            severity,
            assessedBy: 'model',
            round: roundOf(item),
            handledBy: [],
          },
          context,
        );
        await claims.transition({ ...withEntry(item, context.occurredAt, 'assessed'), state: 'assessed' }, version, [
          event,
        ]);
        return { state: 'assessed' };
      }
      const { reasons } = assessment;
      const event = createEvent(ClaimReviewRequested, { claimId, customerId, policyId, reasons }, context);
      const review: Claim = { ...withEntry(item, context.occurredAt, 'review', reasons), state: 'review', reasons };
      await claims.transition({ ...review, reviewRequestedAt: context.occurredAt }, version, [event]);
      return { state: 'review' };
    });
}
