import { createEvent, type EventContext, type OutgoingEvent } from '@claimstream/events-schema';
import { PaymentRequested } from '@claimstream/events-schema/settlement/payment-requested';
import { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import type { Change } from '@claimstream/lambda-kit';
import type { Settlement } from '../domain/settlement.ts';
import { paymentIdOf, type Settlements } from '../store/settlements.ts';
import { replacedPayments } from './replaced-payments.ts';
import { requestsOfShares } from './request-shares.ts';

export interface PayOut {
  settlement: Settlement;
  events: OutgoingEvent[];
  /** Record under each payment id which settlement it belongs to; written once. */
  payments: Change[];
}

/**
 * The next payment of a settlement, or of each share that is due: its state, its events and the record of which payment belongs
 * to it.
 */
export function payOut(
  settlements: Pick<Settlements, 'paymentChange'>,
  from: Settlement,
  context: EventContext,
): PayOut {
  const settlement: Settlement = {
    ...from,
    state: 'paying',
    paymentAttempt: from.paymentAttempt + 1,
    approvalReason: undefined,
  };
  const first = from.paymentAttempt === 0 ? [finalizedEvent(settlement, context)] : [];
  if (settlement.shares) {
    const { shares, events, payments } = requestsOfShares(settlements, settlement, settlement.shares, context);
    return { settlement: { ...settlement, shares }, events: [...first, ...events], payments };
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
  return {
    settlement,
    events: [...first, requested],
    payments: [settlements.paymentChange(paymentId, settlementId, amountCents)],
  };
}

export function finalizedEvent(settlement: Settlement, context: EventContext): OutgoingEvent {
  const data = SettlementFinalized.data.parse(settlement);
  return createEvent(SettlementFinalized, data, context);
}
