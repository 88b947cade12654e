import './environment.ts';
import { type DataOf, PaymentRequested } from '@claimstream/events-schema';
import {
  atEveryCrash,
  type Crash,
  causeOf,
  deliver,
  type TableUnderTest,
  tableUnderTest,
} from '@claimstream/test-drive';
import { Payments } from '../src/store/payments.ts';

const { requestPayout } = await import('../src/functions/request-payout.ts');
const { receivePayout } = await import('../src/functions/receive-payout.ts');

const requested: DataOf<typeof PaymentRequested> = { ...PaymentRequested.samples[0]!, amountCents: 310_000 };
const { paymentId } = requested;
const now = () => new Date('2026-05-02T10:00:00.000Z');
const news = (type: string, detail: object = {}) => ({
  id: 'from-eventbridge',
  source: 'aws.partner/payments.example/claimstream',
  'detail-type': type,
  detail: { id: 'po_1', reference: paymentId, amount_cents: 310_000, currency: 'usd', ...detail },
});
type Answer = { accepted: true; reference: string } | { accepted: false; reasonCode: string };

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

/** The service's table, and a provider that pays once for each payment id. */
async function world() {
  const fresh = await tables.fresh();
  const payments = new Payments(fresh.table);
  const asked: string[] = [];
  const provider = { answer: { accepted: true, reference: 'po_1' } as Answer, meanwhile: async () => {} };
  const call = async ({ paymentId: key }: { paymentId: string }): Promise<Answer> => {
    asked.push(key);
    await provider.meanwhile();
    return provider.answer;
  };
  const over = (crash?: Crash) => (crash ? crash.methods(payments) : payments);
  return {
    fresh,
    asked,
    provider,
    now: async () => (await payments.get(paymentId))?.item,
    names: async () => (await fresh.events()).map(({ detailType }) => detailType),
    quarantine: async () => (await fresh.items()).filter(({ pk }) => pk === 'QUARANTINE').map(({ reason }) => reason),
    request: (crash?: Crash) =>
      deliver(requestPayout(over(crash), crash ? crash.around(call) : call), PaymentRequested, requested),
    hear: (body: unknown, messageId = 'm-1', crash?: Crash) =>
      receivePayout(over(crash), now)({ messageId, body: typeof body === 'string' ? body : JSON.stringify(body) }),
  };
}
type World = Awaited<ReturnType<typeof world>>;
const outcome = async ({ fresh, asked }: World) => ({ state: await fresh.state(), paidFor: [...new Set(asked)] });

describe('a payment that is asked for', () => {
  it('is written down before the provider is asked', async () => {
    const { request, now, provider } = await world();
    provider.meanwhile = () => Promise.reject(new Error('the provider is away'));
    await expect(request()).rejects.toThrow('the provider is away');
    expect(await now()).toMatchObject({ state: 'requested', amountCents: 310_000 });
  });

  it('is asked for under the same key again while it is open, and never once it ended', async () => {
    const { request, hear, asked } = await world();
    await request();
    await request();
    expect(asked).toEqual([paymentId, paymentId]);
    await hear(news('payout.paid'));
    await request();
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['its own answer', { accepted: true, reference: 'po_1' }],
    ['a refusal that followed', { accepted: false, reasonCode: 'PROVIDER_REFUSED' }],
  ] as [string, Answer][])('is paid where the provider told so before %s', async (_, answer) => {
    const { request, hear, provider, now, fresh } = await world();
    provider.answer = answer;
    provider.meanwhile = () => hear(news('payout.paid'));
    await request();
    expect(await now()).toMatchObject({ state: 'completed', providerReference: 'po_1' });
    expect(await fresh.events()).toMatchObject([
      { detailType: 'Payment.Completed', detail: { metadata: { correlationId: causeOf('any').correlationId } } },
    ]);
  });

  it('is asked for under one key, and written down once, when two deliveries meet', async () => {
    const { request, hear, asked, names } = await world();
    const results = await Promise.allSettled([request(), request()]);
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(new Set(asked)).toEqual(new Set([paymentId]));
    await hear(news('payout.paid'));
    await request();
    expect(await names()).toEqual(['Payment.Completed']);
  });

  it('fails at once where the provider refuses it', async () => {
    const { request, provider, now, names } = await world();
    provider.answer = { accepted: false, reasonCode: 'PROVIDER_REFUSED' };
    await request();
    await request();
    expect(await now()).toMatchObject({ state: 'failed' });
    expect(await names()).toEqual(['Payment.Failed']);
  });

  it('survives a crash at every place', async () => {
    expect(await atEveryCrash(world, (w, crash) => w.request(crash), outcome)).toBeGreaterThanOrEqual(6);
    const refusing = async () => {
      const w = await world();
      w.provider.answer = { accepted: false, reasonCode: 'PROVIDER_REFUSED' };
      return w;
    };
    expect(await atEveryCrash(refusing, (w, crash) => w.request(crash), outcome)).toBeGreaterThanOrEqual(10);
  });
});

describe("the provider's news", () => {
  const asked = async () => {
    const w = await world();
    await w.request();
    return w;
  };

  it.each([
    ['payout.paid', {}, 'Payment.Completed', 'completed'],
    ['payout.failed', { failure_code: 'account_closed' }, 'Payment.Failed', 'failed'],
  ])('%s ends the payment, once', async (type, detail, event, state) => {
    const { hear, now, names, fresh } = await asked();
    await hear(news(type, detail));
    expect(await now()).toMatchObject({ state, providerReference: 'po_1' });
    expect(await names()).toEqual([event]);
    const before = await fresh.items();
    await hear({ ...news(type, detail), id: 'under another id' }, 'm-2');
    expect(await fresh.items()).toEqual(before);
  });

  it('names the failure by a reason of ours', async () => {
    const { hear, fresh } = await asked();
    await hear(news('payout.failed', { failure_code: 'account_closed' }));
    expect((await fresh.events())[0]).toMatchObject({ detail: { data: { reasonCode: 'ACCOUNT_CLOSED' } } });
  });

  it('has the same event id when it is heard again after a crash', async () => {
    const places = await atEveryCrash(asked, (w, crash) => w.hear(news('payout.paid'), 'm-1', crash), outcome);
    expect(places).toBeGreaterThanOrEqual(4);
  });

  it.each([
    ['no JSON', 'hello', 'NOT_A_PAYOUT_EVENT'],
    ['another kind of event', news('payout.pending'), 'NOT_A_PAYOUT_EVENT'],
    ['another currency', news('payout.paid', { currency: 'eur' }), 'NOT_A_PAYOUT_EVENT'],
    ['a payment we never asked for', news('payout.paid', { reference: requested.claimId }), 'UNKNOWN_PAYMENT'],
    ['another amount', news('payout.paid', { amount_cents: 310_001 }), 'AMOUNT_MISMATCH'],
  ])('of %s is kept for a person to look at', async (_, body, reason) => {
    const { hear, quarantine, now } = await asked();
    await hear(body);
    await hear(body);
    expect(await quarantine()).toEqual([reason]);
    expect(await now()).toMatchObject({ state: 'requested' });
  });

  it('that contradicts what it said before is kept for a person: money may have moved', async () => {
    const { hear, quarantine, names, now } = await asked();
    await hear(news('payout.failed'));
    await hear(news('payout.paid'), 'm-2');
    expect(await quarantine()).toEqual(['CONTRADICTS_OUTCOME']);
    expect(await now()).toMatchObject({ state: 'failed' });
    expect(await names()).toEqual(['Payment.Failed']);
  });

  it('of a second payout for one payment is kept for a person: the money moved twice', async () => {
    const { hear, quarantine, now, names } = await asked();
    await hear(news('payout.paid'));
    await hear(news('payout.paid', { id: 'po_2' }), 'm-2');
    expect(await quarantine()).toEqual(['ANOTHER_PAYOUT']);
    expect(await now()).toMatchObject({ state: 'completed', providerReference: 'po_1' });
    expect(await names()).toEqual(['Payment.Completed']);
  });

  it('that fails what the provider refused before says nothing new', async () => {
    const { request, hear, provider, quarantine, names } = await world();
    provider.answer = { accepted: false, reasonCode: 'PROVIDER_REFUSED' };
    await request();
    await hear(news('payout.failed'));
    expect(await quarantine()).toEqual([]);
    expect(await names()).toEqual(['Payment.Failed']);
  });
});
