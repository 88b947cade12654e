import type { OutgoingEvent } from '@claimstream/events-schema';
import type { Stored } from '@claimstream/lambda-kit';
import type { Payment } from '../domain/payment.ts';
import type { Provider } from '../provider/payment-provider.ts';
import type { Payments } from '../store/payments.ts';
import { ended } from './payment-outcome.ts';

/** An earlier payment with its now known outcome; no event if that was published already. */
export interface Arrived {
  from: Stored<Payment>;
  payment: Payment;
  events: OutgoingEvent[];
}

/** The provider has not decided about an earlier payment yet. Thrown, so that the queue asks again. */
export class EarlierPaymentPending extends Error {
  constructor(paymentId: string) {
    super(`Payment ${paymentId} is still on its way, so the money is not ordered again yet`);
    this.name = 'EarlierPaymentPending';
  }
}

/**
 * Asks the provider for the outcome of earlier payments of the same money. Its messages may be contradictory or late.
 * @returns the one that arrived after all
 * @throws EarlierPaymentPending while one may still arrive
 */
export async function earlierThatArrived(
  payments: Pick<Payments, 'get'>,
  provider: Pick<Provider, 'payoutsOf'>,
  paymentIds: readonly string[],
  now: () => Date,
): Promise<Arrived | undefined> {
  for (const paymentId of paymentIds) {
    const payouts = await provider.payoutsOf(paymentId);
    const paid = payouts.find(({ status }) => status === 'paid');
    if (!paid) {
      if (payouts.some(({ status }) => status === 'pending')) throw new EarlierPaymentPending(paymentId);
      continue;
    }
    const from = await payments.get(paymentId);
    if (!from) throw new Error(`The provider paid ${paymentId}, which is not known here`);
    if (from.item.state === 'completed') return { from, payment: from.item, events: [] };
    const saidAt = now().toISOString();
    const { payment, event } = ended(from.item, 'completed', { payoutId: paid.id, saidAt }, saidAt);
    // The provider's own message about it comes later, and then a person looks.
    const found = from.item.state === 'failed' ? { ...payment, paidAfterAll: true } : payment;
    return { from, payment: found, events: [event] };
  }
  return undefined;
}
