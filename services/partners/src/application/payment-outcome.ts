import { createEvent, type EventContext, type OutgoingEvent } from '@claimstream/events-schema';
import { PaymentCompleted } from '@claimstream/events-schema/partners/payment-completed';
import { PaymentFailed } from '@claimstream/events-schema/partners/payment-failed';
import { PaymentReturned } from '@claimstream/events-schema/partners/payment-returned';
import { childSpan, deriveId } from '@claimstream/lambda-kit';
import type { Payment, PayoutNews } from '../domain/payment.ts';
import type { Outcome } from '../domain/payout-outcome.ts';

/** What the provider says of a payout, by an event or when it is asked. */
export type Said = Pick<PayoutNews, 'payoutId' | 'saidAt'> & Partial<Pick<PayoutNews, 'says' | 'reasonCode'>>;

/** The payment as it ended, and the event that tells so. The same outcome of the same payout is the same event, however often it is told. */
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
 * The provider repeats an event under new EventBridge ids; its own payout id and type name the fact. A payment that was paid after it had
 * come back, or came back again, is another fact, which the moment of the former tells apart.
 */
function factOf({ state: former, saidAt }: Payment, state: Outcome, { payoutId }: Said): string[] {
  const type = { completed: 'payout.paid', failed: 'payout.failed', returned: 'payout.returned' }[state];
  const fact = ['payment-provider', payoutId, type];
  const isAgain = former === 'returned' || state === 'returned';
  return isAgain ? [...fact, saidAt ?? 'once'] : fact;
}
