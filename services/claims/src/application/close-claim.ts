import { createEvent, type EventContext, type OutgoingEvent } from '@claimstream/events-schema';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { type Claim, withEntry } from '../domain/claim.ts';
import { canClose } from '../domain/end-of-claim.ts';

/**
 * The claim to write: closed, with the event, if it was paid or denied or nothing is payable, and no exposure is open. The write that
 * records the last fact a claim waits for also closes it.
 */
export function closedIfDone(claim: Claim, context: EventContext): { claim: Claim; events: OutgoingEvent[] } {
  return canClose(claim) ? closed(claim, context) : { claim, events: [] };
}

/** The claim closed, even if it still waited for something. */
export function closed(item: Claim, context: EventContext): { claim: Claim; events: OutgoingEvent[] } {
  const { claimId, customerId, policyId, paidCents = 0, paymentReturnedAt, state, correlationId } = item;
  // Money that came back before the claim closed is still owed.
  const pays = paidCents > 0 || paymentReturnedAt !== undefined;
  const outcome = pays ? 'paid' : state === 'denied' ? 'denied' : 'nothing-payable';
  const data = { claimId, customerId, policyId, outcome, paidCents } as const;
  const event = createEvent(ClaimClosed, data, { ...context, correlationId });
  return { claim: { ...withEntry(item, context.occurredAt, 'closed'), state: 'closed', outcome }, events: [event] };
}
