import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { message, world as newWorld, outcome, requested } from './payments-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());
const world = () => newWorld(tables);

describe("a message of the provider's", () => {
  const asked = async () => {
    const w = await world();
    await w.request();
    return w;
  };

  it.each([
    ['payout.paid', {}, 'Payment.Completed', 'completed'],
    ['payout.failed', { failure_code: 'account_closed' }, 'Payment.Failed', 'failed'],
  ])('%s ends the payment, once', async (type, detail, event, state) => {
    const { receive, now, names, fresh } = await asked();
    await receive(message(type, detail));
    expect(await now()).toMatchObject({ state, providerReference: 'po_1' });
    expect(await names()).toEqual([event]);
    const before = await fresh.items();
    await receive({ ...message(type, detail), id: 'under another id' }, 'm-2');
    expect(await fresh.items()).toEqual(before);
  });

  it('names the failure by a reason of ours', async () => {
    const { receive, fresh } = await asked();
    await receive(message('payout.failed', { failure_code: 'account_closed' }));
    expect((await fresh.events())[0]).toMatchObject({ detail: { data: { reasonCode: 'ACCOUNT_CLOSED' } } });
  });

  it('has the same event id when it is received again after a crash', async () => {
    const places = await atEveryCrash(asked, (w, crash) => w.receive(message('payout.paid'), 'm-1', crash), outcome);
    expect(places).toBeGreaterThanOrEqual(4);
    const failed = async () => {
      const w = await asked();
      await w.receive(message('payout.failed'), 'm-0');
      return w;
    };
    expect(await atEveryCrash(failed, (w, crash) => w.receive(message('payout.paid'), 'm-1', crash), outcome)).toBe(6);
  });

  it.each([
    ['no JSON', 'hello', 'NOT_A_PAYOUT_EVENT'],
    ['another kind of event', message('payout.pending'), 'NOT_A_PAYOUT_EVENT'],
    ['another currency', message('payout.paid', { currency: 'eur' }), 'NOT_A_PAYOUT_EVENT'],
    ['a payment we never asked for', message('payout.paid', { reference: requested.claimId }), 'UNKNOWN_PAYMENT'],
    ['another amount', message('payout.paid', { amount_cents: 310_001 }), 'AMOUNT_MISMATCH'],
  ])('of %s is kept for a person to look at', async (_, body, reason) => {
    const { receive, quarantine, now } = await asked();
    await receive(body);
    await receive(body);
    expect(await quarantine()).toEqual([reason]);
    expect(await now()).toMatchObject({ state: 'requested' });
  });

  it('that a payment failed which it said was paid is kept for a person: money may have come back', async () => {
    const { receive, quarantine, names, now } = await asked();
    await receive(message('payout.paid'));
    await receive(message('payout.failed'), 'm-2');
    expect(await quarantine()).toEqual(['CONTRADICTS_OUTCOME']);
    expect(await now()).toMatchObject({ state: 'completed' });
    expect(await names()).toEqual(['Payment.Completed']);
  });

  it('that a payment was paid after all is told, so that nobody orders it again, and kept for a person', async () => {
    const { receive, quarantine, names, now, request, asked: calls } = await asked();
    await receive(message('payout.failed'));
    await receive(message('payout.paid'), 'm-2');
    await receive(message('payout.paid'), 'm-3');
    await request();
    expect(await now()).toMatchObject({ state: 'completed' });
    expect(await names()).toEqual(['Payment.Completed']);
    expect(await quarantine()).toEqual(['CONTRADICTS_OUTCOME']);
    expect(calls).toHaveLength(1);
  });

  it('of a second payout for one payment is kept for a person: the money moved twice', async () => {
    const { receive, quarantine, now, names } = await asked();
    await receive(message('payout.paid'));
    await receive(message('payout.paid', { id: 'po_2' }), 'm-2');
    expect(await quarantine()).toEqual(['ANOTHER_PAYOUT']);
    expect(await now()).toMatchObject({ state: 'completed', providerReference: 'po_1' });
    expect(await names()).toEqual(['Payment.Completed']);
  });

  it('that fails what the provider refused before says nothing new', async () => {
    const { request, receive, provider, quarantine, names } = await world();
    provider.answer = { accepted: false, reasonCode: 'PROVIDER_REFUSED' };
    await request();
    await receive(message('payout.failed'));
    expect(await quarantine()).toEqual([]);
    expect(await names()).toEqual(['Payment.Failed']);
  });
});
