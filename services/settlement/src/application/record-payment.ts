import { createEvent } from '@claimstream/events-schema';
import type { PaymentCompleted } from '@claimstream/events-schema/partners/payment-completed';
import type { PaymentFailed } from '@claimstream/events-schema/partners/payment-failed';
import { SettlementApprovalRequested } from '@claimstream/events-schema/settlement/settlement-approval-requested';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { type Handle, retryOnConflict } from '@claimstream/lambda-kit';
import type { Settlement } from '../domain/settlement.ts';
import { payment } from '../domain/settlement-account.ts';
import { paymentIdOf, type Settlements } from '../store/settlements.ts';

type Records = Pick<Settlements, 'payment' | 'get' | 'settlementChange' | 'write'>;

/** The provider paid: the claim's money is no longer outstanding. */
export function recordPaid(settlements: Records): Handle<typeof PaymentCompleted> {
  return ({ data: { paymentId, amountCents } }, context) =>
    retryOnConflict(async () => {
      const { item, version } = await settlementOf(settlements, paymentId);
      if (item.state === 'paid') {
        if (!item.paidBy || item.paidBy === paymentId) return;
        throw new Error(`Settlement ${item.settlementId} was paid twice: by ${item.paidBy} and by ${paymentId}`);
      }
      if (amountCents !== item.payoutCents)
        throw new Error(`Payment ${paymentId} paid another amount than was requested`);
      const paid: Settlement = {
        ...item,
        state: 'paid',
        paidBy: paymentId,
        ledger: [...item.ledger, payment(amountCents, context.occurredAt)],
      };
      const { settlementId, claimId, customerId, policyId } = item;
      const event = createEvent(
        SettlementPaid,
        { settlementId, claimId, customerId, policyId, paymentId, amountCents },
        context,
      );
      await settlements.write(settlements.settlementChange(paid, version, ['paying', 'payment-failed'], [event]));
    });
}

/** The provider could not pay: a person looks, and may have it tried again under a new payment id. */
export function recordFailed(settlements: Records): Handle<typeof PaymentFailed> {
  return ({ data: { paymentId } }, context) =>
    retryOnConflict(async () => {
      const { item, version } = await settlementOf(settlements, paymentId);
      const isCurrent = paymentIdOf(item.settlementId, item.paymentAttempt) === paymentId;
      if (item.state !== 'paying' || !isCurrent) return;
      const reasonCode = 'PAYMENT_FAILED';
      const { settlementId, claimId, customerId, policyId, payoutCents } = item;
      const event = createEvent(
        SettlementApprovalRequested,
        { settlementId, claimId, customerId, policyId, payoutCents, reasonCode },
        context,
      );
      const failed: Settlement = { ...item, state: 'payment-failed', approvalReason: reasonCode };
      await settlements.write(settlements.settlementChange(failed, version, ['paying'], [event]));
    });
}

async function settlementOf(settlements: Records, paymentId: string) {
  const requested = await settlements.payment(paymentId);
  if (!requested) throw new Error(`Payment ${paymentId} was not requested by this service`);
  const found = await settlements.get(requested.settlementId);
  if (!found) throw new Error(`Settlement ${requested.settlementId} is missing`);
  return found;
}
