import { createEvent } from '@claimstream/events-schema';
import type { PaymentCompleted } from '@claimstream/events-schema/partners/payment-completed';
import type { PaymentFailed } from '@claimstream/events-schema/partners/payment-failed';
import type { PaymentReturned } from '@claimstream/events-schema/partners/payment-returned';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { SettlementPaymentReturned } from '@claimstream/events-schema/settlement/settlement-payment-returned';
import { type Handle, retryOnConflict } from '@claimstream/lambda-kit';
import { owing } from '../domain/rounds.ts';
import type { Settlement } from '../domain/settlement.ts';
import { payment, paymentReturned } from '../domain/settlement-account.ts';
import { paymentIdOf, type Settlements } from '../store/settlements.ts';
import { approvalRequested } from './approval-requested.ts';
import { recordShare } from './record-share.ts';
import { mayHaveTried } from './replaced-payments.ts';

type Records = Pick<Settlements, 'rounds' | 'settlementChange' | 'write'>;

/** The provider paid: the claim's money is no longer outstanding. */
export function recordPaid(settlements: Records): Handle<typeof PaymentCompleted> {
  return ({ data: { paymentId, claimId, amountCents }, metadata }, context) =>
    retryOnConflict(async () => {
      const { item, version } = await settlementOf(settlements, claimId, paymentId);
      // A payment message from before the last return is late or a redelivery. One from after it means that the payment
      // was paid after all.
      if (!isNews(item, paymentId, metadata.occurredAt)) return;
      if (item.shares)
        return recordShare(settlements, { item, version }, { what: 'paid', paymentId, amountCents }, context);
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
        approvalReason: undefined,
        ledger: [...owing(item, context.occurredAt), payment(amountCents, context.occurredAt)],
      };
      const { settlementId, customerId, policyId, round, paidBeforeCents = 0 } = item;
      const paidInAllCents = paidBeforeCents + amountCents;
      const event = createEvent(
        SettlementPaid,
        { settlementId, claimId, customerId, policyId, paymentId, amountCents, round, paidInAllCents },
        context,
      );
      await settlements.write(settlements.settlementChange(paid, version, mayArrive, [event]));
    });
}

/**
 * The bank sent the money back: it is owed again, and the customer must confirm their bank details. A return may arrive before its payment; the
 * return of a payment that no longer pays anything is only stored.
 */
export function recordReturned(settlements: Records): Handle<typeof PaymentReturned> {
  return ({ data: { paymentId, claimId }, metadata: { occurredAt } }, context) =>
    retryOnConflict(async () => {
      const { item, version } = await settlementOf(settlements, claimId, paymentId);
      if (!isNews(item, paymentId, occurredAt)) return;
      if (item.shares)
        return recordShare(settlements, { item, version }, { what: 'returned', paymentId, at: occurredAt }, context);
      const others = item.returns.filter((one) => one.paymentId !== paymentId);
      const known: Settlement = { ...item, returns: [...others, { paymentId, at: occurredAt }] };
      const { settlementId, customerId, policyId, payoutCents: amountCents } = item;
      const isPaid = item.state === 'paid' && (item.paidBy ?? paymentId) === paymentId;
      const isAwaited = item.state === 'paying' && paymentIdOf(settlementId, item.paymentAttempt) === paymentId;
      if (!isPaid && !isAwaited) {
        await settlements.write(settlements.settlementChange(known, version, [item.state], []));
        return;
      }
      const returned: Settlement = {
        ...known,
        state: 'payment-returned',
        paidBy: undefined,
        ledger: isPaid ? [...item.ledger, paymentReturned(amountCents, context.occurredAt)] : item.ledger,
      };
      const event = createEvent(
        SettlementPaymentReturned,
        { settlementId, claimId, customerId, policyId, paymentId, amountCents },
        context,
      );
      await settlements.write(settlements.settlementChange(returned, version, ['paid', 'paying'], [event]));
    });
}

/** The states in which money may arrive, even that of an earlier payment. */
const mayArrive: Settlement['state'][] = [
  'paying',
  'payment-failed',
  'payment-returned',
  'awaiting-approval',
  'declined',
  'released',
];

/** Whether a partner's message about a payment is later than the last known return of it. */
const isNews = ({ returns }: Settlement, paymentId: string, at: string): boolean =>
  returns.every((one) => one.paymentId !== paymentId || Date.parse(at) > Date.parse(one.at));

/** The provider could not pay: a person looks, and may order it again under a new payment id. */
export function recordFailed(settlements: Records): Handle<typeof PaymentFailed> {
  return ({ data: { paymentId, claimId } }, context) =>
    retryOnConflict(async () => {
      const { item, version } = await settlementOf(settlements, claimId, paymentId);
      if (item.shares) return recordShare(settlements, { item, version }, { what: 'failed', paymentId }, context);
      const isCurrent = paymentIdOf(item.settlementId, item.paymentAttempt) === paymentId;
      if (item.state !== 'paying' || !isCurrent) return;
      const reasonCode = 'PAYMENT_FAILED';
      const event = approvalRequested(item, reasonCode, context);
      const failed: Settlement = { ...item, state: 'payment-failed', approvalReason: reasonCode };
      await settlements.write(settlements.settlementChange(failed, version, ['paying'], [event]));
    });
}

async function settlementOf(settlements: Records, claimId: string, paymentId: string) {
  const found = (await settlements.rounds(claimId)).all.find(({ item }) => mayHaveTried(item, paymentId));
  if (!found) throw new Error(`Payment ${paymentId} was not requested by this service`);
  return found;
}
