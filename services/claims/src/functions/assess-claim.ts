import { ClaimAssessed, ClaimReviewRequested, createEvent } from '@claimstream/events-schema';
import { retryOnConflict, taskHandler } from '@claimstream/lambda-kit';
import { config } from '../config.ts';
import { assess } from '../domain/assessment.ts';
import { type Claim, mayBeSameLoss, withEntry } from '../domain/claim.ts';
import { HandlingInput } from '../domain/handling.ts';
import { type Claims, claimsIn } from '../store/claims.ts';

/** Lets the model's judgement stand where it is sure, and asks a person everywhere else. */
export function assessClaim(claims: Pick<Claims, 'get' | 'move' | 'ofCustomer'>, now: () => Date) {
  return ({ claimId, cause: startedBy }: HandlingInput): Promise<{ state: string }> =>
    retryOnConflict(async () => {
      const found = await claims.get(claimId);
      if (!found) throw new Error(`Claim ${claimId} is missing`);
      const { item, version } = found;
      if (item.state !== 'accepted') return { state: item.state };
      const cause = { ...startedBy, occurredAt: now().toISOString() };
      const { customerId, policyId, lossDate } = item;
      const others = await claims.ofCustomer(customerId);
      const assessment = assess(
        item,
        others.some((other) => mayBeSameLoss(item, other)),
      );
      if (assessment.by === 'model') {
        const { severity } = assessment;
        const event = createEvent(
          ClaimAssessed,
          { claimId, customerId, policyId, lossDate, severity, assessedBy: 'model' },
          cause,
        );
        await claims.move({ ...withEntry(item, cause.occurredAt, 'assessed'), state: 'assessed' }, version, [event]);
        return { state: 'assessed' };
      }
      const { reasons } = assessment;
      const event = createEvent(ClaimReviewRequested, { claimId, customerId, policyId, reasons }, cause);
      const review: Claim = { ...withEntry(item, cause.occurredAt, 'review', reasons), state: 'review', reasons };
      await claims.move({ ...review, reviewRequestedAt: cause.occurredAt }, version, [event]);
      return { state: 'review' };
    });
}

export const handler = taskHandler(
  HandlingInput,
  assessClaim(claimsIn(config.TABLE), () => new Date()),
);
