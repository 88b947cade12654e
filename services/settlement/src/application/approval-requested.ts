import { createEvent, type EventContext, type OutgoingEvent } from '@claimstream/events-schema';
import { SettlementApprovalRequested } from '@claimstream/events-schema/settlement/settlement-approval-requested';
import type { Settlement } from '../domain/settlement.ts';

/** A payout waits for a supervisor. */
export function approvalRequested(
  { settlementId, claimId, customerId, policyId, payoutCents }: Settlement,
  reasonCode: string,
  context: EventContext,
): OutgoingEvent {
  return createEvent(
    SettlementApprovalRequested,
    { settlementId, claimId, customerId, policyId, payoutCents, reasonCode },
    context,
  );
}
