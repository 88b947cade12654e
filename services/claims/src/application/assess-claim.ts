import { createEvent } from '@claimstream/events-schema';
import { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { ClaimReviewRequested } from '@claimstream/events-schema/claims/claim-review-requested';
import { retryOnConflict } from '@claimstream/lambda-kit';
import { assess } from '../domain/assessment.ts';
import { type Claim, roundOf, withEntry } from '../domain/claim.ts';
import type { HandlingInput } from '../domain/handling.ts';
import { mayBeSame } from '../domain/same-loss.ts';
import { CAR_TOTAL_LOSS, leftAfter } from '../domain/total-loss.ts';
import type { Claims } from '../store/claims.ts';
import { claimsOfSameLoss } from './claims-of-same-loss.ts';
import { totalLossesOf } from './total-losses-of-car.ts';

type Records = Pick<Claims, 'get' | 'policy' | 'totalLosses' | 'transition' | 'lossesOf' | 'approvalChanges'>;

/** The claim, with a doubt added if a total loss of its car was decided after the claim's own cover. */
async function withTotalLosses(claims: Pick<Claims, 'policy' | 'totalLosses'>, item: Claim): Promise<Claim> {
  const policy = (await claims.policy(item.policyId))?.item;
  const lost = await totalLossesOf(claims, item.policyId, policy);
  if (leftAfter(lost, item, policy?.terms) === 'cover') return item;
  return { ...item, doubts: [...new Set([...(item.doubts ?? []), CAR_TOTAL_LOSS])] };
}

/**
 * Accepts the model's judgement where the model is sure and nothing is suspected; otherwise asks a person.
 * @param token of the wait for a person, stored in the write that asks for one
 * @returns `waits` where the token was stored
 */
export function assessClaim(claims: Records, now: () => Date) {
  return ({ claimId, context: startedBy }: HandlingInput, token?: string): Promise<{ state: string; waits?: true }> =>
    retryOnConflict(async () => {
      const found = await claims.get(claimId);
      if (!found) throw new Error(`Claim ${claimId} is missing`);
      const { item, version } = found;
      if (item.state !== 'accepted') return { state: item.state };
      const context = { ...startedBy, occurredAt: now().toISOString() };
      const { customerId, policyId, lossDate } = item;
      const approval = await claims.approvalChanges(item);
      const others = await claimsOfSameLoss(claims, item);
      const assessment = assess(
        await withTotalLosses(claims, item),
        others.some((other) => mayBeSame(item, other)),
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
        const assessed: Claim = { ...withEntry(item, context.occurredAt, 'assessed'), state: 'assessed' };
        await claims.transition(assessed, version, [event], approval);
        return { state: 'assessed' };
      }
      const { reasons } = assessment;
      const event = createEvent(ClaimReviewRequested, { claimId, customerId, policyId, reasons }, context);
      const reviewRequestedAt = context.occurredAt;
      const asked = { ...withEntry(item, reviewRequestedAt, 'review', reasons), reasons, reviewRequestedAt };
      const tokens = token ? { decision: token } : item.tokens;
      await claims.transition({ ...asked, state: 'review', tokens }, version, [event]);
      return { state: 'review', ...(token && { waits: true as const }) };
    });
}
