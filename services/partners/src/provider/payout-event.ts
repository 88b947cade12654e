import * as z from 'zod';
import type { PayoutNews } from '../domain/payment.ts';

const Payout = z.object({
  object: z.literal('payout'),
  id: z.string().min(1).max(100),
  /** In cents; below zero where the payout takes another one back. */
  amount: z.int().refine((amount) => amount !== 0),
  currency: z.literal('usd'),
  status: z.enum(['paid', 'failed', 'canceled']),
  failure_code: z.string().nullish(),
  /** The payout that this one takes back. */
  original_payout: z.string().min(1).max(100).nullish(),
  metadata: z.object({ reference: z.uuid() }),
});

/** An event of a payout as Stripe publishes it to a partner bus: the whole event object is the detail. */
const PayoutEvent = z
  .object({
    detail: z.object({
      object: z.literal('event'),
      id: z.string().min(1),
      type: z.enum(['payout.paid', 'payout.failed', 'payout.canceled']),
      /** When the provider said so, in epoch seconds. */
      created: z.int().positive().max(100_000_000_000),
      data: z.object({ object: Payout }),
    }),
  })
  .refine(({ detail: { type, data } }) => type === `payout.${data.object.status}`);

/** What the provider says of a payout, in our words; nothing where it is no event of a payout that this service knows. */
export function payoutNews(message: unknown): PayoutNews | undefined {
  const event = PayoutEvent.safeParse(message).data?.detail;
  if (!event) return undefined;
  const { id, amount, failure_code, status, original_payout, metadata } = event.data.object;
  const known = { paymentId: metadata.reference, saidAt: new Date(event.created * 1000).toISOString() };
  if (original_payout) {
    if (status !== 'paid' || amount > 0) return undefined;
    return {
      ...known,
      says: 'reversed',
      amountCents: -amount,
      payoutId: original_payout,
      reasonCode: 'PAYOUT_REVERSED',
    };
  }
  if (amount < 0) return undefined;
  const reasonCode = status === 'canceled' ? 'PAYOUT_CANCELED' : reasonOf(failure_code);
  return { ...known, says: status, amountCents: amount, payoutId: id, reasonCode };
}

/** The provider's failure code as a reason code of ours. */
export function reasonOf(failureCode: string | null | undefined): string {
  const code = (failureCode ?? '')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_')
    .slice(0, 60);
  return /^[A-Z][A-Z0-9_]{2,}$/.test(code) ? code : 'PROVIDER_FAILED';
}
