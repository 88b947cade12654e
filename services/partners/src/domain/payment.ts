import { PaymentRequested } from '@claimstream/events-schema/settlement/payment-requested';
import * as z from 'zod';

/** One payment asked of the provider, and how it ended. */
export const Payment = PaymentRequested.data.extend({
  /** A superseded payment was never ordered: an earlier one of the same money had arrived. */
  state: z.enum(['requested', 'completed', 'failed', 'returned', 'superseded']),
  correlationId: z.uuid(),
  traceparent: z.string(),
  providerReference: z.string().optional(),
  /** When the provider said that the payment ended as it did, by the provider's clock. */
  saidAt: z.iso.datetime().optional(),
});
export type Payment = z.infer<typeof Payment>;

/** What the provider says of a payout when it tells of it. */
export interface PayoutNews {
  paymentId: string;
  amountCents: number;
  /** A reversed payout was paid, and taken back on purpose; one that came back by itself failed after it was paid. */
  says: 'paid' | 'failed' | 'canceled' | 'reversed';
  payoutId: string;
  reasonCode: string;
  /** By the provider's clock, to the second. */
  saidAt: string;
}
