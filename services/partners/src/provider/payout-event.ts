import * as z from 'zod';
import type { PayoutNews } from '../domain/payment.ts';
import { isAhead } from './ahead.ts';
import { faultsInto, type Malformed, malformedBy } from './malformed.ts';

const Payout = z.object({
  object: z.literal('payout'),
  id: z.string().min(1).max(100),
  /** In cents; negative if the payout reverses another one. */
  amount: z.int().refine((amount) => amount !== 0, 'no amount'),
  currency: z.literal('usd'),
  status: z.enum(['paid', 'failed', 'canceled']),
  failure_code: z.string().nullish(),
  /** The payout that this one reverses. */
  original_payout: z.string().min(1).max(100).nullish(),
  metadata: z.object({ reference: z.uuid() }),
});

/** An event of a payout as Stripe publishes it to a partner bus: the whole event object is the detail. */
const payoutEvent = (now: Date) =>
  z
    .object({
      'detail-type': z.string(),
      detail: z.object({
        object: z.literal('event'),
        id: z.string().min(1),
        type: z.enum(['payout.paid', 'payout.failed', 'payout.canceled']),
        /** When the provider reported it, in epoch seconds. A time in the future is refused, since no later news would count against it. */
        created: z
          .int()
          .positive()
          .max(100_000_000_000)
          .refine((created) => !isAhead(created * 1000, now), 'ahead of time'),
        data: z.object({ object: Payout }),
      }),
    })
    .check(({ value: { 'detail-type': detailType, detail }, issues }) => {
      const { amount, status, original_payout } = detail.data.object;
      const fault = faultsInto(issues);
      const field = (name: string) => ['detail', 'data', 'object', name];
      if (detailType !== detail.type) fault('another type than that of the event', 'detail-type');
      if (detail.type !== `payout.${status}`) fault('another status than the type of the event', ...field('status'));
      if (amount < 0 && !original_payout)
        fault('below zero, without the payout that it takes back', ...field('amount'));
      if (!original_payout) return;
      if (amount > 0) fault('above zero, of a payout that takes another one back', ...field('amount'));
      if (status !== 'paid') fault('another than paid, of a payout that takes another one back', ...field('status'));
    });

/** The provider's report in our words, or why it is not a known payout event. */
export function payoutNews(message: unknown, now: Date): PayoutNews | Malformed {
  const { data, error } = payoutEvent(now).safeParse(message);
  if (!data) return malformedBy(error);
  const { created } = data.detail;
  const { id, amount, failure_code, status, original_payout, metadata } = data.detail.data.object;
  const known = { paymentId: metadata.reference.toLowerCase(), saidAt: new Date(created * 1000).toISOString() };
  if (original_payout) {
    return {
      ...known,
      says: 'reversed',
      amountCents: -amount,
      payoutId: original_payout,
      reasonCode: 'PAYOUT_REVERSED',
    };
  }
  const reasonCode = status === 'canceled' ? 'PAYOUT_CANCELED' : reasonOf(failure_code);
  return { ...known, says: status, amountCents: amount, payoutId: id, reasonCode };
}

/** Our reason code for the provider's failure code. */
export function reasonOf(failureCode: string | null | undefined): string {
  const code = (failureCode ?? '')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_')
    .slice(0, 60);
  return /^[A-Z][A-Z0-9_]{2,}$/.test(code) ? code : 'PROVIDER_FAILED';
}
