import { PaymentRequested } from '@claimstream/events-schema/settlement/payment-requested';
import * as z from 'zod';

/** One payment asked of the provider, and how it ended. */
export const Payment = PaymentRequested.data.extend({
  state: z.enum(['requested', 'completed', 'failed']),
  correlationId: z.uuid(),
  traceparent: z.string(),
  providerReference: z.string().optional(),
});
export type Payment = z.infer<typeof Payment>;
