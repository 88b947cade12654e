import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PaymentProvider, startPaymentProvider } from '../src/index.ts';
import { partnerBus, payout, payoutIn, postPayout, until } from './partner-bus.ts';

const eventSource = 'aws.partner/payments.example/acme/payouts';

describe('the payment company', () => {
  let bus: Awaited<ReturnType<typeof partnerBus>>;
  let dataDir: string;
  let provider: PaymentProvider;
  const problems: string[] = [];
  const start = async (delayMs = 0) => {
    const report = (problem: string) => void problems.push(problem);
    provider = await startPaymentProvider({
      port: 0,
      eventBridgeEndpoint: bus.endpoint,
      eventSource,
      dataDir,
      delayMs,
      report,
    });
  };
  const get = async (path: string, apiKey = 'sk_test_1') => {
    const response = await fetch(provider.url + path, { headers: { authorization: `Bearer ${apiKey}` } });
    return { status: response.status, body: (await response.json()) as any };
  };

  beforeEach(async () => {
    problems.length = 0;
    bus = await partnerBus();
    dataDir = mkdtempSync(join(tmpdir(), 'payment-provider-'));
    await start();
  });
  afterEach(async () => {
    await provider.stop();
    await bus.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('accepts a payout, pays it, and publishes it on the partner bus', async () => {
    const { status, body } = await postPayout(provider.url, 'p-1', payout);
    expect(status).toBe(202);
    expect(body).toEqual({
      id: expect.stringMatching(/^po_[0-9a-f]{24}$/),
      reference: 'claim-1',
      amount_cents: 125_000,
      currency: 'usd',
      status: 'pending',
      livemode: false,
      created: expect.any(Number),
    });
    const event = await until(() => bus.events[0]);
    expect(event).toMatchObject({ Source: eventSource, DetailType: 'payout.paid' });
    expect(JSON.parse(event.Detail)).toMatchObject({
      object: 'event',
      id: expect.stringMatching(/^evt_/),
      type: 'payout.paid',
      created: expect.any(Number),
      data: {
        object: {
          id: body.id,
          object: 'payout',
          amount: 125_000,
          currency: 'usd',
          status: 'paid',
          failure_code: null,
          metadata: { reference: 'claim-1' },
          original_payout: null,
        },
      },
    });
    expect((await get(`/v1/payouts/${body.id}`)).body).toEqual({ ...body, status: 'paid' });
    expect((await get('/v1/payouts?reference=claim-1')).body).toEqual({ data: [{ ...body, status: 'paid' }] });
    expect(problems).toEqual([]);
  });

  it('creates one payout for the same key and body, however often and concurrently it is requested', async () => {
    const reordered = { reference: 'claim-1', payee: 'payee_7Hq', currency: 'usd', amount_cents: 125_000 };
    const bodies = [payout, payout, reordered, payout, reordered];
    const answers = await Promise.all(bodies.map((body) => postPayout(provider.url, 'p-1', body)));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('idempotent-replayed') === 'false')).toHaveLength(1);
    await until(() => bus.events.length > 0);
    expect((await postPayout(provider.url, 'p-1', payout)).body).toMatchObject({
      id: answers[0]!.body.id,
      status: 'paid',
    });
    expect((await get('/v1/payouts?reference=claim-1')).body.data).toHaveLength(1);
    expect(bus.events).toHaveLength(1);
  });

  it('refuses a key of another payout, and keeps accounts apart', async () => {
    const first = await postPayout(provider.url, 'p-1', payout);
    const other = await postPayout(provider.url, 'p-1', { ...payout, amount_cents: 1 });
    expect(other.status).toBe(409);
    expect(other.body.error.message).toContain('Idempotency-Key');
    const elsewhere = await postPayout(provider.url, 'p-1', { ...payout, amount_cents: 1 }, 'sk_test_2');
    expect(elsewhere.status).toBe(202);
    expect((await get(`/v1/payouts/${first.body.id}`, 'sk_test_2')).status).toBe(404);
  });

  it.each([
    ['account_closed', { ...payout, payee: 'payee_fail_1' }],
    ['amount_too_large', { ...payout, amount_cents: 1_000_000_01 }],
  ])('fails with %s as documented', async (failure_code, request) => {
    const { body } = await postPayout(provider.url, 'p-1', request);
    const event = await until(() => bus.events[0]);
    expect(event.DetailType).toBe('payout.failed');
    expect(payoutIn(event)).toMatchObject({ id: body.id, status: 'failed', failure_code });
    expect((await get(`/v1/payouts/${body.id}`)).body).toMatchObject({ status: 'failed', failure_code });
  });

  const later = async (id: string, what: string, apiKey = 'sk_test_1') => {
    const headers = { authorization: `Bearer ${apiKey}` };
    const path = `${provider.url}/v1/test_helpers/payouts/${id}/${what}`;
    const response = await fetch(path, { method: 'POST', headers });
    return { status: response.status, body: (await response.json()) as any };
  };

  it('returns a paid payout, once, and reports it as failed', async () => {
    const { body } = await postPayout(provider.url, 'p-1', payout);
    await until(() => bus.events.length === 1);
    expect((await later(body.id, 'return', 'sk_test_2')).status).toBe(404);
    expect(await later(body.id, 'return')).toMatchObject({
      status: 200,
      body: { status: 'failed', failure_code: 'account_closed' },
    });
    expect((await later(body.id, 'return')).status).toBe(409);
    await until(() => bus.events.length === 2);
    expect(bus.events.map(({ DetailType }) => DetailType)).toEqual(['payout.paid', 'payout.failed']);
    expect((await get('/v1/payouts?reference=claim-1')).body.data).toMatchObject([{ id: body.id, status: 'failed' }]);
  });

  it('contradicts itself: a failed payout was paid after all', async () => {
    const { body } = await postPayout(provider.url, 'p-1', { ...payout, payee: 'payee_fail_1' });
    await until(() => bus.events.length === 1);
    expect((await later(body.id, 'pay')).body).toMatchObject({ status: 'paid' });
    expect((await later(body.id, 'pay')).status).toBe(409);
    const event = await until(() => bus.events[1]);
    expect(event.DetailType).toBe('payout.paid');
    expect(payoutIn(event)).toMatchObject({ failure_code: null });
  });

  it('reverses a paid payout, and reports it by a payout of the opposite sign', async () => {
    const { body } = await postPayout(provider.url, 'p-1', payout);
    await until(() => bus.events.length === 1);
    expect((await later(body.id, 'reverse')).body).toMatchObject({ status: 'reversed' });
    expect((await later(body.id, 'return')).status).toBe(409);
    const event = await until(() => bus.events[1]);
    expect(event.DetailType).toBe('payout.paid');
    expect(payoutIn(event)).toMatchObject({ amount: -125_000, status: 'paid', original_payout: body.id });
    expect(payoutIn(event).id).not.toBe(body.id);
  });

  it('cancels a pending payout, and does not pay it any more', async () => {
    await provider.stop();
    await start(60_000);
    const { body } = await postPayout(provider.url, 'p-1', payout);
    expect((await later(body.id, 'cancel')).body).toMatchObject({ status: 'canceled' });
    expect((await later(body.id, 'cancel')).status).toBe(409);
    expect((await until(() => bus.events[0])).DetailType).toBe('payout.canceled');
  });

  const tell = async (what: 'events' | 'answers', body: object) => {
    const headers = { authorization: 'Bearer sk_test_1' };
    const path = `${provider.url}/v1/test_helpers/${what}`;
    return (await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })).status;
  };

  it('sends malformed events on command, as often as requested', async () => {
    expect(await tell('events', { type: 'payout.paid', detail: { hello: 'world' }, times: 2 })).toBe(202);
    await until(() => bus.events.length === 2);
    expect(bus.events.map(({ Detail }) => Detail)).toEqual(['{"hello":"world"}', '{"hello":"world"}']);
    expect(await tell('events', { type: '' })).toBe(422);
  });

  it('answers with errors on command, and then works again under the same key', async () => {
    expect(await tell('answers', { status: 429, times: 1, retry_after: 2 })).toBe(200);
    const { status, headers } = await postPayout(provider.url, 'p-1', payout);
    expect([status, headers.get('retry-after')]).toEqual([429, '2']);
    expect((await postPayout(provider.url, 'p-1', payout)).status).toBe(202);
  });

  it.each([
    [{ routing_number: '021000021', account_number: '12345678' }, 201, /<output>payee_[0-9a-f]{24}<\/output>/],
    [{ routing_number: '021000022', account_number: '12345678' }, 422, /routing number is not one/],
    [{ routing_number: '021000021', account_number: '<b>' }, 422, /account number has/],
  ])('takes bank details on its own page: %j', async (typed, status, said) => {
    const empty = await fetch(`${provider.url}/payees`);
    expect(empty.headers.get('content-type')).toContain('text/html');
    expect(await empty.text()).toContain('<form method="post">');
    const answer = await fetch(`${provider.url}/payees`, { method: 'POST', body: new URLSearchParams(typed) });
    expect(answer.status).toBe(status);
    const html = await answer.text();
    expect(html).toMatch(said);
    expect(html).not.toMatch(/12345678|<b>/);
  });

  it('pays exactly one million dollars', async () => {
    await postPayout(provider.url, 'p-1', { ...payout, amount_cents: 1_000_000_00 });
    expect((await until(() => bus.events[0])).DetailType).toBe('payout.paid');
  });

  it.each([
    ['a fraction of a cent', { ...payout, amount_cents: 1.5 }, 'amount_cents'],
    ['nothing', { ...payout, amount_cents: 0 }, 'amount_cents'],
    ['another currency', { ...payout, currency: 'eur' }, 'currency'],
    ['no payee', { ...payout, payee: undefined }, 'payee'],
    ['an unknown field', { ...payout, iban: 'x' }, 'iban'],
    ['no JSON', '{', 'JSON'],
  ])('refuses %s with 422 and an explanation', async (_, body, named) => {
    const answer = await postPayout(provider.url, 'p-1', body);
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body.error)).toContain(named);
    expect((await get('/v1/payouts?reference=claim-1')).body.data).toEqual([]);
  });

  it('requires an idempotency key, an API key and a reference', async () => {
    expect((await postPayout(provider.url, undefined, payout)).body.error.param).toBe('Idempotency-Key');
    expect((await fetch(`${provider.url}/v1/payouts?reference=x`)).status).toBe(401);
    expect((await get('/v1/payouts')).status).toBe(422);
    expect((await get('/v1/payouts/po_00')).status).toBe(404);
  });

  it('resends until EventBridge accepts, and accepted events only once', async () => {
    bus.outage = 'error';
    await postPayout(provider.url, 'p-1', payout);
    await postPayout(provider.url, 'p-2', { ...payout, reference: 'claim-2' });
    await until(() => bus.attempts >= 2);
    bus.outage = 'refuse-first-entry';
    await until(() => bus.events.length === 1);
    bus.outage = 'none';
    await until(() => bus.events.length === 2);
    expect(bus.events.map(({ Detail }) => payoutIn({ Detail }).metadata.reference).sort()).toEqual([
      'claim-1',
      'claim-2',
    ]);
    expect(problems.join()).toContain('not now');
  });

  it('resumes pending payouts and unsent events after a restart', async () => {
    bus.outage = 'refuse-entries';
    await postPayout(provider.url, 'p-1', payout);
    await until(() => bus.attempts > 0);
    await provider.stop();
    await start(60_000);
    await postPayout(provider.url, 'p-2', { ...payout, reference: 'claim-2' });
    await provider.stop();
    bus.outage = 'none';
    await start(0);
    await until(() => bus.events.length === 2);
    expect(bus.events.map(({ Detail }) => payoutIn({ Detail }).metadata.reference)).toEqual(['claim-1', 'claim-2']);
  });
});
