import { PaymentRequested } from '@claimstream/events-schema/settlement/payment-requested';
import * as z from 'zod';

/** One payment ordered from the provider, and its outcome. */
export const Payment = PaymentRequested.data.extend({
  /** A superseded payment was never ordered: an earlier one of the same money had arrived. */
  state: z.enum(['requested', 'completed', 'failed', 'returned', 'superseded']),
  correlationId: z.uuid(),
  traceparent: z.string(),
  providerReference: z.string().optional(),
  /** The provider said only when it was asked that it paid a payment that had failed. */
  paidAfterAll: z.boolean().optional(),
  /** When the provider reported this outcome, by the provider's clock. */
  saidAt: z.iso.datetime().optional(),
});
export type Payment = z.infer<typeof Payment>;

/** The provider's report about a payout. */
export interface PayoutNews {
  paymentId: string;
  amountCents: number;
  /** A reversed payout was paid, and taken back on purpose; a returned one failed after it was paid. */
  says: 'paid' | 'failed' | 'canceled' | 'reversed';
  payoutId: string;
  reasonCode: string;
  /** By the provider's clock, to the second. */
  saidAt: string;
}
