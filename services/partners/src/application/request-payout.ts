import { createEvent } from '@claimstream/events-schema';
import { PaymentFailed } from '@claimstream/events-schema/partners/payment-failed';
import type { PaymentRequested } from '@claimstream/events-schema/settlement/payment-requested';
import type { Handle } from '@claimstream/lambda-kit';
import type { RequestPayout } from '../provider/payment-provider.ts';
import type { Payments } from '../store/payments.ts';

/**
 * Asks the provider for a payment. The payment is written down first, so that an event of the provider's finds it even when
 * the event arrives before the provider's answer.
 */
export function requestPayout(
  payments: Pick<Payments, 'get' | 'write'>,
  request: RequestPayout,
): Handle<typeof PaymentRequested> {
  return async ({ data, metadata }, context) => {
    const { correlationId } = metadata;
    const known = await payments.get(data.paymentId);
    // It has ended. The provider keeps idempotency keys only for a while, and a message can wait for weeks.
    if (known && known.item.state !== 'requested') return;
    if (!known) {
      await payments.write({ ...data, state: 'requested', correlationId, traceparent: context.traceparent }, 'absent');
    }
    const answer = await request(data);
    if (answer.accepted) return;
    const found = await payments.get(data.paymentId);
    if (found?.item.state !== 'requested') return;
    const { paymentId, claimId, amountCents } = data;
    const { reasonCode } = answer;
    const event = createEvent(PaymentFailed, { paymentId, claimId, amountCents, reasonCode }, context);
    await payments.write({ ...found.item, state: 'failed' }, found.version, ['requested'], [event]);
  };
}
