import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  Source: string;
  DetailType: string;
  Detail: string;
  Time: number;
}

/** EventBridge for the SDK, reduced to PutPartnerEvents, with outages on demand. */
export async function partnerBus(port = 0) {
  const events: Received[] = [];
  const bus = { events, attempts: 0, outage: 'none' as 'none' | 'error' | 'refuse-entries' | 'refuse-first-entry' };
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    bus.attempts++;
    if (request.headers['x-amz-target'] !== 'AWSEvents.PutPartnerEvents' || bus.outage === 'error') {
      return response
        .writeHead(500, { 'content-type': 'application/x-amz-json-1.1' })
        .end('{"__type":"InternalException"}');
    }
    const entries: Received[] = JSON.parse(text).Entries;
    const results = entries.map((entry, index) => {
      const refused = bus.outage === 'refuse-entries' || (bus.outage === 'refuse-first-entry' && index === 0);
      if (refused) return { ErrorCode: 'InternalFailure', ErrorMessage: 'not now' };
      events.push(entry);
      return { EventId: `e-${events.length}` };
    });
    const FailedEntryCount = results.filter(({ ErrorCode }) => ErrorCode).length;
    response
      .writeHead(200, { 'content-type': 'application/x-amz-json-1.1' })
      .end(JSON.stringify({ FailedEntryCount, Entries: results }));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(bus, {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  });
}

export async function until<T>(check: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  const deadline = performance.now() + 8000;
  for (;;) {
    const result = await check();
    if (result) return result;
    if (performance.now() > deadline) throw new Error(`Nothing came of ${check}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The payout that an event is about. */
export const payoutIn = ({ Detail }: { Detail: string }) => JSON.parse(Detail).data.object;

export const payout = {
  amount_cents: 125_000,
  currency: 'usd',
  payee: 'payee_7Hq',
  reference: 'claim-1',
};

/** POST /v1/payouts. */
export async function postPayout(
  url: string,
  key: string | undefined,
  body: unknown,
  apiKey = 'sk_test_1',
): Promise<{ status: number; body: any; headers: Headers }> {
  const response = await fetch(`${url}/v1/payouts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, ...(key && { 'idempotency-key': key }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}
