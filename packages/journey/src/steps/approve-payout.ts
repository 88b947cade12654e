import { Refused } from '../outcome.ts';
import { hire } from '../staff.ts';
import type { Trip } from '../trip.ts';

/** A supervisor approves a payout above the adjuster's authority; a failed payment ends the journey. */
export async function approveIfAsked(trip: Trip): Promise<void> {
  const { platform, feed, ids } = trip;
  if (!feed.heardOf('Settlement.Approval.Requested')) return;
  const supervisor = await hire(platform, 'supervisors');
  const settlement = await platform.call(supervisor, 'settlement', 'GET', `/settlements/${ids.claimId}`);
  if (!settlement.approvalReason) return;
  if (settlement.approvalReason === 'PAYMENT_FAILED')
    throw new Refused('partners', 'payment-failed', ['PAYMENT_FAILED']);
  await platform.call(supervisor, 'settlement', 'POST', `/approvals/${settlement.settlementId}/decision`, {
    decision: 'approve',
  });
  trip.done(`supervisor: approved (${settlement.approvalReason})`);
}
