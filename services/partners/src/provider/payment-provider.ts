import * as z from 'zod';
import { payeeToken } from '../domain/payout.ts';

const Accepted = z.object({ id: z.string().min(1) });
/** A key that a header can carry. Of any other, fetch would quote the whole key in its error. */
const ApiKey = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]+$/);
const TIMEOUT_MS = 5_000;

export type RequestPayout = (payment: {
  paymentId: string;
  customerId: string;
  amountCents: number;
}) => Promise<{ accepted: true; reference: string } | { accepted: false; reasonCode: string }>;

/** The provider does not answer as agreed, or not at all. Thrown, so that the queue tries again under the same key. */
export class ProviderUnavailable extends Error {
  constructor(reason: string, cause?: unknown) {
    super(`The payment provider is unavailable: ${reason}`, { cause });
    this.name = 'ProviderUnavailable';
  }
}

/**
 * Asks the provider for a payout. The payment id is the idempotency key: the provider pays it once, however often it is
 * asked. A request it finds invalid is refused for good; anything else is thrown.
 */
export function payoutRequester(
  url: string,
  apiKey: () => Promise<string | undefined>,
  send: typeof fetch = fetch,
  timeoutMs = TIMEOUT_MS,
): RequestPayout {
  return async ({ paymentId, customerId, amountCents }) => {
    const request = {
      method: 'POST',
      headers: {
        authorization: `Bearer ${ApiKey.parse(await apiKey())}`,
        'content-type': 'application/json',
        'idempotency-key': paymentId,
      },
      body: JSON.stringify({
        amount_cents: amountCents,
        currency: 'usd',
        payee: payeeToken(customerId),
        reference: paymentId,
      }),
      signal: AbortSignal.timeout(timeoutMs),
    };
    const response = await send(`${url}/v1/payouts`, request).catch((cause) => {
      throw new ProviderUnavailable('no answer', cause);
    });
    if (response.status === 400 || response.status === 422) return { accepted: false, reasonCode: 'PROVIDER_REFUSED' };
    if (!response.ok) throw new ProviderUnavailable(`status ${response.status}`);
    return { accepted: true, reference: Accepted.parse(await response.json()).id };
  };
}
