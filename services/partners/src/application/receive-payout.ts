import { createEvent, type EventContext } from '@claimstream/events-schema';
import { PaymentCompleted } from '@claimstream/events-schema/partners/payment-completed';
import { PaymentFailed } from '@claimstream/events-schema/partners/payment-failed';
import { childSpan, deriveId, logger, retryOnConflict } from '@claimstream/lambda-kit';
import type { Payment } from '../domain/payment.ts';
import { PayoutEvent, reasonOf } from '../domain/payout.ts';
import type { Payments } from '../store/payments.ts';

/** Why a message from the provider is not acted on. */
export type QuarantineReason =
  | 'NOT_A_PAYOUT_EVENT'
  | 'UNKNOWN_PAYMENT'
  | 'AMOUNT_MISMATCH'
  | 'CONTRADICTS_OUTCOME'
  | 'ANOTHER_PAYOUT';

const stateAfter = { 'payout.paid': 'completed', 'payout.failed': 'failed' } as const;

/** Translates what the provider says of a payout into our events; quarantines what it cannot understand. */
export function receivePayout(payments: Pick<Payments, 'get' | 'write' | 'quarantine'>, now: () => Date) {
  return async ({ messageId, body }: { messageId: string; body: string }): Promise<void> => {
    const receivedAt = now().toISOString();
    const setAside = (reason: QuarantineReason) => {
      logger.warn('Message of the payment provider quarantined', { messageId, reason });
      return payments.quarantine(messageId, { reason, receivedAt, body });
    };
    const event = parsed(body);
    if (!event) return setAside('NOT_A_PAYOUT_EVENT');
    await retryOnConflict(async () => {
      const found = await payments.get(event.detail.reference);
      if (!found) return setAside('UNKNOWN_PAYMENT');
      if (found.item.amountCents !== event.detail.amount_cents) return setAside('AMOUNT_MISMATCH');
      const { state, providerReference } = found.item;
      if (state === stateAfter[event['detail-type']]) {
        // A repeated event changes nothing; a person looks at a second payout for the same payment.
        if (providerReference && providerReference !== event.detail.id) return setAside('ANOTHER_PAYOUT');
        return;
      }
      // A person looks at two contradicting outcomes. That money left is published as well, or somebody would order it again.
      if (state !== 'requested') await setAside('CONTRADICTS_OUTCOME');
      if (state === 'completed') return;
      const { ended, outgoing } = outcome(found.item, event, contextOf(found.item, event, receivedAt));
      await payments.write(ended, found.version, ['requested', 'failed'], [outgoing]);
    });
  };
}

function parsed(body: string): PayoutEvent | undefined {
  try {
    return PayoutEvent.safeParse(JSON.parse(body)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function outcome(payment: Payment, { 'detail-type': type, detail }: PayoutEvent, context: EventContext) {
  const { paymentId, claimId, amountCents } = payment;
  const common = { paymentId, claimId, amountCents, providerReference: detail.id };
  const ended: Payment = { ...payment, state: stateAfter[type], providerReference: detail.id };
  const outgoing =
    type === 'payout.paid'
      ? createEvent(PaymentCompleted, common, context)
      : createEvent(PaymentFailed, { ...common, reasonCode: reasonOf(detail.failure_code) }, context);
  return { ended, outgoing };
}

/** The provider repeats an event under new EventBridge ids; its own payout id and type name the fact. */
function contextOf(payment: Payment, { 'detail-type': type, detail }: PayoutEvent, receivedAt: string): EventContext {
  return {
    causationId: deriveId('payment-provider', detail.id, type),
    correlationId: payment.correlationId,
    traceparent: childSpan(payment.traceparent),
    occurredAt: receivedAt,
  };
}
