import { createEvent } from '@claimstream/events-schema';
import type { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { SettlementApprovalRequested } from '@claimstream/events-schema/settlement/settlement-approval-requested';
import { type Handle, retryOnConflict } from '@claimstream/lambda-kit';
import { computePayout } from '../domain/payout.ts';
import { approvalReason, type Settlement } from '../domain/settlement.ts';
import { reserve } from '../domain/settlement-account.ts';
import { sharesOf } from '../domain/shares.ts';
import { type Settlements, settlementIdOf } from '../store/settlements.ts';
import { finalizedEvent, payOut } from './pay-out.ts';

/** Computes what an assessed claim pays, reserves it, and requests the money or an approval. */
export function settleClaim(
  settlements: Omit<Settlements, 'page' | 'recordPolicy' | 'payment' | 'fraudResult' | 'fraudResultChange'>,
): Handle<typeof ClaimAssessed> {
  return ({ data: { claimId, customerId, policyId, ...assessed } }, context) =>
    retryOnConflict(async () => {
      const settlementId = settlementIdOf(claimId);
      if (await settlements.get(settlementId)) return;
      const policy = await settlements.policy(policyId);
      // Policy.Issued came before the claim was accepted, so it is on its way: the queue tries again.
      if (!policy) throw new Error(`Policy ${policyId} is not here yet`);
      const payout = computePayout({ ...policy, ...assessed });
      const { payoutCents } = payout;
      const computed: Settlement = {
        ...payout,
        shares: sharesOf(payout),
        lienholderPayee: assessed.lienholder?.payee,
        settlementId,
        claimId,
        customerId,
        policyId,
        state: 'nothing-payable',
        paymentAttempt: 0,
        approvals: [],
        returns: [],
        requestedAt: context.occurredAt,
        correlationId: context.correlationId,
        ledger: payoutCents > 0 ? [reserve(payoutCents, context.occurredAt)] : [],
      };
      if (payoutCents === 0) {
        await settlements.write(
          settlements.settlementChange(computed, 'absent', [], [finalizedEvent(computed, context)]),
        );
        return;
      }
      const reasonCode = approvalReason(payoutCents, (await settlements.fraudHold(claimId)) !== undefined);
      if (reasonCode) {
        const event = createEvent(
          SettlementApprovalRequested,
          { settlementId, claimId, customerId, policyId, payoutCents, reasonCode },
          context,
        );
        const waiting: Settlement = { ...computed, state: 'awaiting-approval', approvalReason: reasonCode };
        await settlements.write(settlements.settlementChange(waiting, 'absent', [], [event]));
        return;
      }
      const { settlement, events, payments } = payOut(settlements, computed, context);
      await settlements.write(...payments, settlements.settlementChange(settlement, 'absent', [], events));
    });
}
