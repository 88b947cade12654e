import { createEvent, type EventContext, type OutgoingEvent } from '@claimstream/events-schema';
import { PaymentCompleted } from '@claimstream/events-schema/partners/payment-completed';
import { PaymentFailed } from '@claimstream/events-schema/partners/payment-failed';
import { PaymentReturned } from '@claimstream/events-schema/partners/payment-returned';
import { childSpan, deriveId } from '@claimstream/lambda-kit';
import type { Payment, PayoutNews } from '../domain/payment.ts';
import type { Outcome } from '../domain/payout-outcome.ts';

/** The provider's statement about a payout, in an event or as an answer. */
export type Said = Pick<PayoutNews, 'payoutId' | 'saidAt'> & Partial<Pick<PayoutNews, 'says' | 'reasonCode'>>;

/** The ended payment, and the event about it. The same outcome of the same payout gives the same event, however often it is reported. */
export function ended(
  payment: Payment,
  state: Outcome,
  said: Said,
  receivedAt: string,
): { payment: Payment; event: OutgoingEvent } {
  const { paymentId, claimId, amountCents } = payment;
  const data = { paymentId, claimId, amountCents, providerReference: said.payoutId };
  const context: EventContext = {
    causationId: deriveId(...factOf(payment, state, said)),
    correlationId: payment.correlationId,
    traceparent: childSpan(payment.traceparent),
    occurredAt: receivedAt,
  };
  const { reasonCode = 'PROVIDER_FAILED' } = said;
  const kind = said.says === 'reversed' ? ('reversed' as const) : undefined;
  const events = {
    completed: () => createEvent(PaymentCompleted, data, context),
    failed: () => createEvent(PaymentFailed, { ...data, reasonCode }, context),
    returned: () => createEvent(PaymentReturned, { ...data, reasonCode, kind }, context),
  };
  const { payoutId: providerReference, saidAt } = said;
  return { payment: { ...payment, state, providerReference, saidAt }, event: events[state]() };
}

/**
 * The provider repeats an event under new EventBridge ids; its own payout id and type identify the fact. A payment paid after it was
 * returned, or returned again, is another fact, distinguished by the time of the earlier one.
 */
function factOf({ state: former, saidAt }: Payment, state: Outcome, { payoutId }: Said): string[] {
  const type = { completed: 'payout.paid', failed: 'payout.failed', returned: 'payout.returned' }[state];
  const fact = ['payment-provider', payoutId, type];
  const isAgain = former === 'returned' || state === 'returned';
  return isAgain ? [...fact, saidAt ?? 'once'] : fact;
}
