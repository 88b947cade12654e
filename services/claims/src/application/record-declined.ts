import { createEvent } from '@claimstream/events-schema';
import { ClaimReviewRequested } from '@claimstream/events-schema/claims/claim-review-requested';
import type { SettlementDeclined } from '@claimstream/events-schema/settlement/settlement-declined';
import { type Handle, retryOnConflict } from '@claimstream/lambda-kit';
import { type Claim, roundOf } from '../domain/claim.ts';
import { nextRound } from '../domain/rounds.ts';
import type { Claims } from '../store/claims.ts';
import { type Start, startRound } from './start-handling.ts';

/** The payout was not approved: an adjuster assesses the claim anew, and the workflow waits again. A refusal of an earlier round no longer counts. */
export function recordDeclined(
  claims: Pick<Claims, 'get' | 'transition'>,
  start: Start,
): Handle<typeof SettlementDeclined> {
  return async ({ data: { claimId, round, reasonCode } }, context) => {
    const claim = await retryOnConflict(async () => {
      const found = await claims.get(claimId);
      if (!found) throw new Error(`Claim ${claimId} is missing`);
      const { item, version } = found;
      if (roundOf(item) !== round || !['assessed', 'settled'].includes(item.state)) return item;
      const at = context.occurredAt;
      const reasons = [reasonCode];
      const { customerId, policyId } = item;
      const event = createEvent(ClaimReviewRequested, { claimId, customerId, policyId, reasons }, context);
      const ended = nextRound(item, { what: 'declined', at }, reasons);
      const next: Claim = { ...ended, state: 'review', reasons, reviewRequestedAt: at };
      await claims.transition(next, version, [event]);
      return next;
    });
    // A redelivery after a crash starts the same execution again, and there is only one.
    if (claim.state === 'review' && roundOf(claim) === round + 1) await startRound(start, claim, context);
  };
}
