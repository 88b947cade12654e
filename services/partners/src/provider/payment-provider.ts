import * as z from 'zod';

const Accepted = z.object({ id: z.string().min(1) });
const Payouts = z.object({
  data: z.array(
    z.object({ id: z.string().min(1).max(100), status: z.enum(['pending', 'paid', 'failed', 'canceled', 'reversed']) }),
  ),
});
/** A key that is valid in a header. For an invalid one, fetch would quote the whole key in its error. */
const ApiKey = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]+$/);
const TIMEOUT_MS = 5_000;

export interface Provider {
  /**
   * Orders a payout. The payment id is the idempotency key: the provider pays it once, however often it is ordered. A request that it
   * finds invalid is refused for good; any other failure is thrown.
   */
  request(payment: {
    paymentId: string;
    payee: string;
    amountCents: number;
  }): Promise<{ accepted: true; reference: string } | { accepted: false; reasonCode: string }>;
  /** The outcomes of a payment's payouts; empty if the provider never accepted it. */
  payoutsOf(paymentId: string): Promise<z.infer<typeof Payouts>['data']>;
}

/** The provider's answer is not as agreed, or missing. Thrown, so that the queue tries again under the same key. */
export class ProviderUnavailable extends Error {
  constructor(reason: string, cause?: unknown) {
    super(`The payment provider is unavailable: ${reason}`, { cause });
    this.name = 'ProviderUnavailable';
  }
}

/** The provider behind its HTTP API. */
export function paymentProvider(
  url: string,
  apiKey: () => Promise<string | undefined>,
  send: typeof fetch = fetch,
  timeoutMs = TIMEOUT_MS,
): Provider {
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { ...init.headers, authorization: `Bearer ${ApiKey.parse(await apiKey())}` };
    const signal = AbortSignal.timeout(timeoutMs);
    return send(`${url}${path}`, { ...init, headers, signal }).catch((cause) => {
      throw new ProviderUnavailable('no answer', cause);
    });
  };
  return {
    async request({ paymentId, payee, amountCents }) {
      const response = await call('/v1/payouts', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': paymentId },
        body: JSON.stringify({ amount_cents: amountCents, currency: 'usd', payee, reference: paymentId }),
      });
      if (response.status === 400 || response.status === 422)
        return { accepted: false, reasonCode: 'PROVIDER_REFUSED' };
      if (!response.ok) throw new ProviderUnavailable(`status ${response.status}`);
      return { accepted: true, reference: Accepted.parse(await response.json()).id };
    },
    async payoutsOf(paymentId) {
      const response = await call(`/v1/payouts?reference=${paymentId}`);
      if (!response.ok) throw new ProviderUnavailable(`status ${response.status}`);
      return Payouts.parse(await response.json()).data;
    },
  };
}
