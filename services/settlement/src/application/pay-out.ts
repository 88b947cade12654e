import { createEvent, type EventContext, type OutgoingEvent } from '@claimstream/events-schema';
import { PaymentRequested } from '@claimstream/events-schema/settlement/payment-requested';
import { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import type { Change } from '@claimstream/lambda-kit';
import type { Settlement } from '../domain/settlement.ts';
import { paymentIdOf, type Settlements } from '../store/settlements.ts';

/** Of `replaces` in the contract. */
const MOST_REPLACED = 20;

export interface PayOut {
  settlement: Settlement;
  events: OutgoingEvent[];
  /** Records under the payment id which settlement it belongs to; written once. */
  payment: Change;
}

/** The next payment of a settlement: its state, its events and the record of which payment belongs to it. */
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
  const { settlementId, claimId, customerId, payoutCents: amountCents, payee } = settlement;
  const paymentId = paymentIdOf(settlementId, settlement.paymentAttempt);
  const replaces = [...earlierPayments(from), ...(from.replaces ?? [])].slice(0, MOST_REPLACED);
  const requested = createEvent(
    PaymentRequested,
    { paymentId, claimId, customerId, amountCents, payee, ...(replaces.length > 0 ? { replaces } : {}) },
    context,
  );
  const first = from.paymentAttempt === 0;
  return {
    settlement,
    events: first ? [finalizedEvent(settlement, context), requested] : [requested],
    payment: settlements.paymentChange(paymentId, settlementId, amountCents),
  };
}

/** The payments tried so far, newest first, as many as the event carries: none of them may have arrived when another one is ordered. */
const earlierPayments = ({ settlementId, paymentAttempt }: Settlement): string[] =>
  Array.from({ length: Math.min(paymentAttempt, MOST_REPLACED) }, (_, back) =>
    paymentIdOf(settlementId, paymentAttempt - back),
  );

export function finalizedEvent(settlement: Settlement, context: EventContext): OutgoingEvent {
  const data = SettlementFinalized.data.parse(settlement);
  return createEvent(SettlementFinalized, data, context);
}
