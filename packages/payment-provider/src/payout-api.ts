import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { emptyPayeePage, registerPayee } from './payee-page.ts';
import { IdempotencyConflict, type Payout, type PayoutRegistry } from './payout-registry.ts';
import { PayoutRequest } from './payout-request.ts';
import { type Answer, answered, jsonIn, parsedAs, Refusal, textOf } from './refusal.ts';
import { isWay, ToldEvent, type Way, ways } from './test-helpers.ts';
import { Trouble, Troubles } from './trouble.ts';

/** Callbacks about the API's writes. */
export interface Hears {
  /** Called with every new payout. */
  opened(id: string, now: number): void;
  /** Called when there is an event to send. */
  ended(): void;
}

/** The public HTTP API. */
export function payoutApi(registry: PayoutRegistry, hears: Hears) {
  const troubles = new Troubles();
  return (request: IncomingMessage): Promise<Answer> => answered(() => route(registry, troubles, hears, request));
}

async function route(
  registry: PayoutRegistry,
  troubles: Troubles,
  { opened, ended }: Hears,
  request: IncomingMessage,
): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/healthz') return { status: 200, body: { status: 'ok' } };
  if (url.pathname === '/payees' && request.method === 'GET') return { status: 200, body: emptyPayeePage() };
  if (url.pathname === '/payees' && request.method === 'POST') {
    const { status, html } = registerPayee(await textOf(request));
    return { status, body: html };
  }
  const account = accountOf(request);
  if (url.pathname === '/v1/test_helpers/events' && request.method === 'POST') {
    return sendAsTold(registry, await jsonIn(request), ended);
  }
  if (url.pathname === '/v1/test_helpers/answers' && request.method === 'POST') {
    return { status: 200, body: troubles.expect(parsedAs(Trouble, await jsonIn(request))) };
  }
  const [, told, how] = /^\/v1\/test_helpers\/payouts\/(po_[0-9a-f]+)\/(\w+)$/.exec(url.pathname) ?? [];
  if (told && isWay(how) && request.method === 'POST') return actLater(registry, account, told, how, ended);
  const trouble = await troubles.next();
  if (trouble) return trouble;
  if (url.pathname === '/v1/payouts' && request.method === 'POST') {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || key.length < 1 || key.length > 255) {
      throw new Refusal(
        422,
        'invalid_request',
        'Send an Idempotency-Key header of 1 to 255 characters',
        'Idempotency-Key',
      );
    }
    const now = Date.now();
    const { payout, replayed } = open(registry, account, key, parsedAs(PayoutRequest, await jsonIn(request)), now);
    if (!replayed) opened(payout.id, now);
    return { status: 202, body: payout, headers: { 'idempotent-replayed': String(replayed) } };
  }
  if (url.pathname === '/v1/payouts' && request.method === 'GET') {
    const reference = url.searchParams.get('reference');
    if (!reference) throw new Refusal(422, 'invalid_request', 'Say which payouts: ?reference=', 'reference');
    return { status: 200, body: { data: registry.byReference(account, reference) } };
  }
  const [, id] = /^\/v1\/payouts\/(po_[0-9a-f]+)$/.exec(url.pathname) ?? [];
  const payout = id && request.method === 'GET' && registry.payout(account, id);
  if (payout) return { status: 200, body: payout };
  throw new Refusal(404, 'not_found', `There is no ${request.method} ${url.pathname}`);
}

/** Test mode: actions of banks and the company on a later day. */
function actLater(registry: PayoutRegistry, account: string, id: string, way: Way, ended: () => void): Answer {
  if (!registry.payout(account, id)) throw new Refusal(404, 'not_found', `There is no payout ${id}`);
  const [message, act] = ways[way];
  if (!act(registry, id, Date.now())) throw new Refusal(409, 'invalid_state', message);
  ended();
  return { status: 200, body: registry.payout(account, id) };
}

/** Test mode: events that violate the company's documentation. */
function sendAsTold(registry: PayoutRegistry, told: unknown, ended: () => void): Answer {
  const { type, detail, times } = parsedAs(ToldEvent, told);
  for (let sent = 0; sent < times; sent++) {
    registry.send({ detailType: type, detail: JSON.stringify(detail) }, Date.now());
  }
  ended();
  return { status: 202, body: { sent: times } };
}

function open(registry: PayoutRegistry, account: string, key: string, request: PayoutRequest, now: number) {
  try {
    return registry.open(account, key, request, now) satisfies { payout: Payout };
  } catch (error) {
    if (!(error instanceof IdempotencyConflict)) throw error;
    throw new Refusal(409, 'idempotency_conflict', error.message, 'Idempotency-Key');
  }
}

/** Every API key is a separate account; only the keys' hashes are stored. */
function accountOf(request: IncomingMessage): string {
  const key = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (!key) throw new Refusal(401, 'authentication', 'Send your API key: Authorization: Bearer <key>');
  return createHash('sha256').update(key).digest('hex');
}
