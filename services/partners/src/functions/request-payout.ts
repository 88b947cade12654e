import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { createEvent } from '@claimstream/events-schema';
import { PaymentFailed } from '@claimstream/events-schema/partners/payment-failed';
import { PaymentRequested } from '@claimstream/events-schema/settlement/payment-requested';
import { environment, eventHandler, type Handle, on } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { payoutRequester, type RequestPayout } from '../provider/payment-provider.ts';
import { type Payments, paymentStore } from '../store/payments.ts';

/**
 * Asks the provider for a payment. The payment is written down first: whatever the provider tells of it later, even
 * before its answer is here, finds what it is about.
 */
export function requestPayout(
  payments: Pick<Payments, 'get' | 'write'>,
  request: RequestPayout,
): Handle<typeof PaymentRequested> {
  return async ({ data, metadata }, context) => {
    const { correlationId } = metadata;
    const known = await payments.get(data.paymentId);
    // It ended already: the provider keeps idempotency keys for a while only, and a message can wait for weeks.
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

const { PROVIDER_URL, PROVIDER_KEY_PARAMETER } = environment(
  z.object({ PROVIDER_URL: z.url(), PROVIDER_KEY_PARAMETER: z.string().min(1) }),
);
const ssm = new SSMClient({});

async function apiKey(): Promise<string | undefined> {
  const { Parameter } = await ssm.send(new GetParameterCommand({ Name: PROVIDER_KEY_PARAMETER, WithDecryption: true }));
  return Parameter?.Value;
}

export const handler = eventHandler([
  on(PaymentRequested, requestPayout(paymentStore(), payoutRequester(PROVIDER_URL, apiKey))),
]);
