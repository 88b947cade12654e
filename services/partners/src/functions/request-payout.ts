import { PaymentRequested } from '@claimstream/events-schema/settlement/payment-requested';
import { environment, eventHandler, everyDelivery, on } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { requestPayout } from '../application/request-payout.ts';
import { apiKeyIn } from '../provider/api-key.ts';
import { paymentProvider } from '../provider/payment-provider.ts';
import { paymentStore } from '../store/payments.ts';

const { PROVIDER_URL, PROVIDER_KEY_PARAMETER } = environment(
  z.object({ PROVIDER_URL: z.url(), PROVIDER_KEY_PARAMETER: z.string().min(1) }),
);
const provider = paymentProvider(PROVIDER_URL, apiKeyIn(PROVIDER_KEY_PARAMETER));

export const handler = eventHandler(
  [
    on(
      PaymentRequested,
      requestPayout(paymentStore(), provider, () => new Date()),
    ),
  ],
  // A redelivery asks the provider first whether the payout is already ordered.
  everyDelivery,
);
