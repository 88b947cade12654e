import { createHash } from 'node:crypto';
import * as z from 'zod';

/** A customer's request to the payment company: an amount in cents for a payee, who is identified by an opaque token. */
export const PayoutRequest = z.strictObject({
  amount_cents: z.int().positive(),
  currency: z.literal('usd'),
  payee: z.string().min(1).max(255),
  reference: z.string().min(1).max(255),
});
export type PayoutRequest = z.infer<typeof PayoutRequest>;

/** Equal for equal requests, however their JSON is written. */
export function fingerprintOf(request: PayoutRequest): string {
  const members = [request.amount_cents, request.currency, request.payee, request.reference];
  return createHash('sha256').update(JSON.stringify(members)).digest('hex');
}
