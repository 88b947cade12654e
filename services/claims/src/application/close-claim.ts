import { createEvent } from '@claimstream/events-schema';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { retryOnConflict } from '@claimstream/lambda-kit';
import { withEntry } from '../domain/claim.ts';
import { openExposures } from '../domain/exposures.ts';
import type { HandlingInput } from '../domain/handling.ts';
import type { Claims } from '../store/claims.ts';

/** Closes a claim that was paid, denied, or on which nothing is payable; while an exposure is open, it stays as it is. */
export function closeClaim(claims: Pick<Claims, 'get' | 'transition'>, now: () => Date) {
  return ({ claimId, context: startedBy }: HandlingInput): Promise<{ state: string }> =>
    retryOnConflict(async () => {
      const found = await claims.get(claimId);
      if (!found) throw new Error(`Claim ${claimId} is missing`);
      const { item, version } = found;
      if (item.state === 'closed' || openExposures(item).length > 0) return { state: item.state };
      const context = { ...startedBy, occurredAt: now().toISOString() };
      const { customerId, policyId, paidCents = 0, paymentReturnedAt } = item;
      // Money that came back between the payment and this is still owed.
      const pays = paidCents > 0 || paymentReturnedAt !== undefined;
      const outcome = item.state === 'denied' ? 'denied' : pays ? 'paid' : 'nothing-payable';
      const event = createEvent(ClaimClosed, { claimId, customerId, policyId, outcome, paidCents }, context);
      await claims.transition({ ...withEntry(item, context.occurredAt, 'closed'), state: 'closed', outcome }, version, [
        event,
      ]);
      return { state: 'closed' };
    });
}
