import { createEvent } from '@claimstream/events-schema';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { retryOnConflict } from '@claimstream/lambda-kit';
import { type Claim, isOver, wasPaid, withEntry } from '../domain/claim.ts';
import type { HandlingInput } from '../domain/handling.ts';
import type { Claims } from '../store/claims.ts';

/** The states in which the workflow closes a claim. */
const mayClose: readonly Claim['state'][] = ['denied', 'settled', 'assessed'];

/** Closes a claim that was paid, denied, or on which nothing is payable. */
export function closeClaim(claims: Pick<Claims, 'get' | 'transition'>, now: () => Date) {
  return ({ claimId, context: startedBy }: HandlingInput): Promise<{ state: string }> =>
    retryOnConflict(async () => {
      const found = await claims.get(claimId);
      if (!found) throw new Error(`Claim ${claimId} is missing`);
      const { item, version } = found;
      // A supervisor declined the payout, somebody assessed the claim anew, or its customer took it back: it goes on, or has ended.
      if (!mayClose.includes(item.state) || !(isOver('settlement', item) || wasPaid(item)))
        return { state: item.state };
      const context = { ...startedBy, occurredAt: now().toISOString() };
      const { customerId, policyId, paidCents = 0, paymentReturnedAt } = item;
      // Money that came back between the payment and this is still owed.
      const pays = paidCents > 0 || paymentReturnedAt !== undefined;
      const outcome = pays ? 'paid' : item.state === 'denied' ? 'denied' : 'nothing-payable';
      const event = createEvent(ClaimClosed, { claimId, customerId, policyId, outcome, paidCents }, context);
      await claims.transition({ ...withEntry(item, context.occurredAt, 'closed'), state: 'closed', outcome }, version, [
        event,
      ]);
      return { state: 'closed' };
    });
}
