import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ProviderUnavailable, paymentProvider } from '../src/provider/payment-provider.ts';

const payment = {
  paymentId: 'a6c9f6e5-bc5d-5fa0-9f89-5fbe516e6f06',
  payee: 'payee_b1d4a1f06d0e4a5b8a340a6f0c1f1a01',
  amountCents: 310_000,
};
const answering = (answer: () => Response | Promise<Response>) => {
  const calls: { url: string; init: RequestInit }[] = [];
  const send = (async (url: string, init: RequestInit) => {
    calls.push({ url, init });
    return answer();
  }) as typeof fetch;
  return { calls, ...paymentProvider('http://provider.test', async () => 'key-1', send) };
};

describe('a call of the payment provider', () => {
  it("sends the payment id as its idempotency key, and no person's name", async () => {
    const { calls, request } = answering(() => Response.json({ id: 'po_1' }, { status: 202 }));
    expect(await request(payment)).toEqual({ accepted: true, reference: 'po_1' });
    const [{ url, init }] = calls as [(typeof calls)[0]];
    expect(url).toBe('http://provider.test/v1/payouts');
    expect(init.headers).toMatchObject({ authorization: 'Bearer key-1', 'idempotency-key': payment.paymentId });
    expect(JSON.parse(String(init.body))).toEqual({
      amount_cents: 310_000,
      currency: 'usd',
      payee: 'payee_b1d4a1f06d0e4a5b8a340a6f0c1f1a01',
      reference: payment.paymentId,
    });
  });

  it.each([400, 422])('is refused for good with %i', async (status) => {
    const { request } = answering(() => new Response('{}', { status }));
    expect(await request(payment)).toEqual({ accepted: false, reasonCode: 'PROVIDER_REFUSED' });
  });

  it.each([401, 403, 408, 409, 429, 500, 503])('is tried again later after %i', async (status) => {
    const { request } = answering(() => new Response('{}', { status }));
    await expect(request(payment)).rejects.toThrow(ProviderUnavailable);
  });

  it('never quotes an API key that is invalid in a header', async () => {
    const { request } = paymentProvider('http://127.0.0.1:9', async () => 'half-of-the\nkey');
    const error = await request(payment).catch((cause: Error) => cause);
    expect(error).toBeInstanceOf(Error);
    expect(`${error} ${(error as Error).cause}`).not.toMatch(/half-of|key$/);
  });

  it('is retried later without an answer, or with one that is no payout', async () => {
    const silent = answering(() => Promise.reject(new TypeError('fetch failed')));
    await expect(silent.request(payment)).rejects.toThrow('unavailable: no answer');
    const strange = answering(() => Response.json({ hello: 'world' }));
    await expect(strange.request(payment)).rejects.toThrow();
  });

  it('is retried later if the provider hangs, or is not there at all', async () => {
    const server = createServer(() => {}).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { request } = paymentProvider(url, async () => 'key-1', fetch, 100);
    await expect(request(payment)).rejects.toThrow('unavailable: no answer');
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await expect(request(payment)).rejects.toThrow('unavailable: no answer');
  });

  it("asks for the outcome of a payment's payouts, and accepts only a complete answer", async () => {
    const { calls, payoutsOf } = answering(() => Response.json({ data: [{ id: 'po_1', status: 'paid', extra: 1 }] }));
    expect(await payoutsOf(payment.paymentId)).toEqual([{ id: 'po_1', status: 'paid' }]);
    expect(calls[0]!.url).toBe(`http://provider.test/v1/payouts?reference=${payment.paymentId}`);
    const broken = answering(() => new Response('{}', { status: 500 }));
    await expect(broken.payoutsOf(payment.paymentId)).rejects.toThrow(ProviderUnavailable);
    const strange = answering(() => Response.json({ data: [{ id: 'po_1', status: 'lost' }] }));
    await expect(strange.payoutsOf(payment.paymentId)).rejects.toThrow();
  });
});
