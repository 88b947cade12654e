import { catalogue } from '@claimstream/events-schema';
import * as z from 'zod';

/** One payment asked of the provider, and how it ended. */
export const Payment = catalogue.PaymentRequested.data.extend({
  state: z.enum(['requested', 'completed', 'failed']),
  correlationId: z.uuid(),
  traceparent: z.string(),
  providerReference: z.string().optional(),
});
export type Payment = z.infer<typeof Payment>;
