import './environment.ts';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { news, world as newWorld, outcome, requested } from './payments-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());
const world = () => newWorld(tables);

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
    const failed = async () => {
      const w = await asked();
      await w.hear(news('payout.failed'), 'm-0');
      return w;
    };
    expect(await atEveryCrash(failed, (w, crash) => w.hear(news('payout.paid'), 'm-1', crash), outcome)).toBe(6);
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

  it('that a payment failed which it said was paid is kept for a person: money may have come back', async () => {
    const { hear, quarantine, names, now } = await asked();
    await hear(news('payout.paid'));
    await hear(news('payout.failed'), 'm-2');
    expect(await quarantine()).toEqual(['CONTRADICTS_OUTCOME']);
    expect(await now()).toMatchObject({ state: 'completed' });
    expect(await names()).toEqual(['Payment.Completed']);
  });

  it('that a payment was paid after all is told, so that nobody orders it again, and kept for a person', async () => {
    const { hear, quarantine, names, now, request, asked: calls } = await asked();
    await hear(news('payout.failed'));
    await hear(news('payout.paid'), 'm-2');
    await hear(news('payout.paid'), 'm-3');
    await request();
    expect(await now()).toMatchObject({ state: 'completed' });
    expect(await names()).toEqual(['Payment.Completed']);
    expect(await quarantine()).toEqual(['CONTRADICTS_OUTCOME']);
    expect(calls).toHaveLength(1);
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
