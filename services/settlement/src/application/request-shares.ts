import { createEvent, type EventContext, type OutgoingEvent } from '@claimstream/events-schema';
import { PaymentRequested } from '@claimstream/events-schema/settlement/payment-requested';
import type { Settlement } from '../domain/settlement.ts';
import { ordered, type Share } from '../domain/shares.ts';
import { sharePaymentIdOf } from '../store/settlements.ts';
import { replacedPayments } from './replaced-payments.ts';

/** Requests the money of each share that is due, each by a payment of its own. */
export function requestsOfShares(
  { settlementId, claimId, customerId, payee, lienholderPayee, replaces }: Settlement,
  before: readonly Share[],
  context: EventContext,
): { shares: Share[]; events: OutgoingEvent[] } {
  const shares = ordered(before);
  const requested = shares.filter((share, index) => share.attempt !== before[index]?.attempt);
  const events: OutgoingEvent[] = [];
  for (const { payee: payeeRole, cents: amountCents, attempt } of requested) {
    const idOf = (number: number) => sharePaymentIdOf(settlementId, payeeRole, number);
    const paymentId = idOf(attempt);
    const account = payeeRole === 'lienholder' ? lienholderPayee : payee;
    const data = { paymentId, claimId, customerId, amountCents, payeeRole, payee: account };
    events.push(createEvent(PaymentRequested, { ...data, ...replacedPayments(attempt - 1, idOf, replaces) }, context));
  }
  return { shares, events };
}
