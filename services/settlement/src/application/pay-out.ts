import { createEvent, type EventContext, type OutgoingEvent } from '@claimstream/events-schema';
import { PaymentRequested } from '@claimstream/events-schema/settlement/payment-requested';
import { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import type { Settlement } from '../domain/settlement.ts';
import { paymentIdOf } from '../store/settlements.ts';
import { replacedPayments } from './replaced-payments.ts';
import { requestsOfShares } from './request-shares.ts';

export interface PayOut {
  settlement: Settlement;
  events: OutgoingEvent[];
}

/** Orders the next payment of a settlement, or of each share that is due: its state and its events. */
export function payOut(from: Settlement, context: EventContext): PayOut {
  const settlement: Settlement = {
    ...from,
    state: 'paying',
    paymentAttempt: from.paymentAttempt + 1,
    approvalReason: undefined,
  };
  const first = from.paymentAttempt === 0 ? [finalizedEvent(settlement, context)] : [];
  if (settlement.shares) {
    const { shares, events } = requestsOfShares(settlement, settlement.shares, context);
    return { settlement: { ...settlement, shares }, events: [...first, ...events] };
  }
  const { settlementId, claimId, customerId, payoutCents: amountCents, payee } = settlement;
  const paymentId = paymentIdOf(settlementId, settlement.paymentAttempt);
  const replaces = replacedPayments(
    from.paymentAttempt,
    (attempt) => paymentIdOf(settlementId, attempt),
    from.replaces,
  );
  const requested = createEvent(
    PaymentRequested,
    { paymentId, claimId, customerId, amountCents, payee, ...replaces },
    context,
  );
  return { settlement, events: [...first, requested] };
}

export function finalizedEvent(settlement: Settlement, context: EventContext): OutgoingEvent {
  const data = SettlementFinalized.data.parse(settlement);
  return createEvent(SettlementFinalized, data, context);
}
