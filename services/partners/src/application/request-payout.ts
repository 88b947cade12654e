import { createEvent } from '@claimstream/events-schema';
import { PaymentFailed } from '@claimstream/events-schema/partners/payment-failed';
import type { PaymentRequested } from '@claimstream/events-schema/settlement/payment-requested';
import type { Handle } from '@claimstream/lambda-kit';
import { lienholderToken, payeeToken } from '../domain/payee.ts';
import type { Provider } from '../provider/payment-provider.ts';
import type { Payments } from '../store/payments.ts';
import { earlierThatArrived } from './ask-of-earlier-payments.ts';

/**
 * Orders a payment from the provider. The payment is stored first, so that an event of the provider finds it even before the provider's
 * answer. If it replaces earlier payments, the provider is asked for their outcome, and nothing is ordered if one of them was paid after
 * all.
 */
export function requestPayout(
  payments: Pick<Payments, 'get' | 'write' | 'supersede'>,
  provider: Provider,
  now: () => Date,
): Handle<typeof PaymentRequested> {
  return async ({ data, metadata }, context) => {
    const { correlationId } = metadata;
    const { paymentId, claimId, amountCents, customerId, replaces = [], payeeRole } = data;
    const { payee = payeeRole === 'lienholder' ? lienholderToken(claimId) : payeeToken(customerId) } = data;
    const known = await payments.get(paymentId);
    if (known && known.item.state !== 'requested') return;
    // It may be ordered, and on its way. The provider keeps idempotency keys only for a while, but a message can wait for weeks.
    if (known && (await provider.payoutsOf(paymentId)).length > 0) return;
    const payment = { ...data, state: 'requested' as const, correlationId, traceparent: context.traceparent };
    if (!known) await payments.write(payment, 'absent');
    const arrived = await earlierThatArrived(payments, provider, replaces, now);
    if (arrived) return payments.supersede({ ...payment, state: 'superseded' }, known?.version ?? 1, arrived);
    const answer = await provider.request({ paymentId, payee, amountCents });
    if (answer.accepted) return;
    const found = await payments.get(paymentId);
    if (found?.item.state !== 'requested') return;
    const { reasonCode } = answer;
    const event = createEvent(PaymentFailed, { paymentId, claimId, amountCents, reasonCode }, context);
    await payments.write({ ...found.item, state: 'failed' }, found.version, ['requested'], [event]);
  };
}
