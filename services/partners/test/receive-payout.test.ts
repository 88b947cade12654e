import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { message, world as newWorld, outcome, requested, reversal, saidAt } from './payments-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());
const world = () => newWorld(tables);

describe('a message of the provider', () => {
  const asked = async () => {
    const w = await world();
    await w.request();
    return w;
  };

  it.each([
    ['payout.paid', {}, 'Payment.Completed', 'completed'],
    ['payout.failed', { failure_code: 'account_closed' }, 'Payment.Failed', 'failed'],
    ['payout.canceled', {}, 'Payment.Failed', 'failed'],
  ])('%s ends the payment, once', async (type, detail, event, state) => {
    const { receive, now, names, fresh, counted } = await asked();
    await receive(message(type, detail));
    expect(await now()).toMatchObject({ state, providerReference: 'po_1' });
    expect(await names()).toEqual([event]);
    const before = await fresh.items();
    await receive({ ...message(type, detail), id: 'under another id' }, 'm-2');
    expect(await fresh.items()).toEqual(before);
    expect(counted).toEqual([]);
  });

  it('contains our own reason for the failure', async () => {
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
    const paid = async () => {
      const w = await asked();
      await w.receive(message('payout.paid'), 'm-0');
      return w;
    };
    expect(await atEveryCrash(paid, (w, crash) => w.receive(message('payout.failed'), 'm-1', crash), outcome)).toBe(4);
  });

  it.each([
    ['no JSON', 'hello', 'NOT_A_PAYOUT_EVENT'],
    ['another kind of event', message('payout.pending'), 'NOT_A_PAYOUT_EVENT'],
    ['another status than its type', message('payout.paid', { status: 'failed' }), 'NOT_A_PAYOUT_EVENT'],
    ['a reversal of part of a payment', reversal('10:00:00', { amount: -1 }), 'AMOUNT_MISMATCH'],
    ['a reversal that failed', reversal('10:00:00', { status: 'failed' }), 'NOT_A_PAYOUT_EVENT'],
    ['another currency', message('payout.paid', { currency: 'eur' }), 'NOT_A_PAYOUT_EVENT'],
    [
      'a payment we never asked for',
      message('payout.paid', { metadata: { reference: requested.claimId } }),
      'UNKNOWN_PAYMENT',
    ],
    ['another amount', message('payout.paid', { amount: 310_001 }), 'AMOUNT_MISMATCH'],
  ])('of %s is quarantined for a person', async (_, body, reason) => {
    const { receive, quarantine, counted, now } = await asked();
    await receive(body);
    await receive(body);
    expect(await quarantine()).toEqual([reason]);
    expect(counted).toEqual(['m-1', 'm-1']);
    expect(await now()).toMatchObject({ state: 'requested' });
  });

  it('C8: about the failure of a paid payment publishes its return once, however often it is repeated', async () => {
    const { receive, quarantine, names, now, fresh } = await asked();
    for (const id of ['m-1', 'm-2', 'm-3']) await receive(saidAt('10:00:00', 'payout.paid'), id);
    expect(await names()).toEqual(['Payment.Completed']);
    await receive(saidAt('10:00:00', 'payout.failed', { failure_code: 'account_closed' }), 'm-4');
    expect(await now()).toMatchObject({ state: 'returned' });
    expect(await fresh.events()).toMatchObject([
      {
        detailType: 'Payment.Returned',
        detail: { data: { amountCents: 310_000, providerReference: 'po_1', reasonCode: 'ACCOUNT_CLOSED' } },
      },
    ]);
    const before = await fresh.items();
    await receive(saidAt('10:00:00', 'payout.failed', { failure_code: 'account_closed' }), 'm-5');
    await receive(saidAt('10:00:00', 'payout.paid'), 'm-6');
    expect(await fresh.items()).toEqual(before);
    expect(await quarantine()).toEqual([]);
  });

  it.each([
    ['after it heard of the payment', ['paid', 'reversal']],
    ['before it heard of the payment', ['reversal', 'paid']],
    ['twice', ['reversal', 'paid', 'reversal', 'paid']],
  ])('about a reversal publishes it once: %s', async (_, told) => {
    const { receive, quarantine, now, fresh } = await asked();
    const messages = { paid: saidAt('10:00:00', 'payout.paid'), reversal: reversal('10:00:05') };
    const returns: any[] = [];
    for (const [index, name] of told.entries()) {
      await receive(messages[name as keyof typeof messages], `m-${index}`);
      returns.push(...(await fresh.events()).filter(({ detailType }) => detailType === 'Payment.Returned'));
    }
    expect(await now()).toMatchObject({ state: 'returned', providerReference: 'po_1' });
    expect(new Set(returns.map(({ detail }) => detail.metadata.id)).size).toBe(1);
    expect(returns[0].detail.data).toMatchObject({ kind: 'reversed', reasonCode: 'PAYOUT_REVERSED' });
    expect(await quarantine()).toEqual([]);
  });

  it('about a cancellation or reversal that contradicts the known state is quarantined for a person', async () => {
    const paid = await asked();
    await paid.receive(message('payout.paid'));
    await paid.receive(saidAt('11:00:00', 'payout.canceled'), 'm-2');
    expect([await paid.quarantine(), await paid.now()]).toMatchObject([
      ['CONTRADICTS_OUTCOME'],
      { state: 'completed' },
    ]);
    const failed = await asked();
    await failed.receive(message('payout.failed'));
    await failed.receive(reversal('11:00:00'), 'm-2');
    expect([await failed.quarantine(), await failed.now()]).toMatchObject([
      ['CONTRADICTS_OUTCOME'],
      { state: 'failed' },
    ]);
  });

  it('older than the payment is quarantined for a person, since it says nothing about today', async () => {
    const { receive, quarantine, now } = await asked();
    await receive(saidAt('10:00:01', 'payout.paid'));
    await receive(saidAt('10:00:00', 'payout.failed'), 'm-2');
    expect(await quarantine()).toEqual(['CONTRADICTS_OUTCOME']);
    expect(await now()).toMatchObject({ state: 'completed' });
  });

  it('older than the failure pays nothing: the money left and was returned', async () => {
    const { receive, quarantine, now, names } = await asked();
    await receive(saidAt('10:00:01', 'payout.failed'));
    await receive(saidAt('10:00:00', 'payout.paid'), 'm-2');
    expect(await quarantine()).toEqual(['CONTRADICTS_OUTCOME']);
    expect(await now()).toMatchObject({ state: 'failed' });
    expect(await names()).toEqual(['Payment.Failed']);
  });

  it('about another payment after a return is another event, and so is another return', async () => {
    const { receive, now, fresh } = await asked();
    const ids = new Set<string>();
    for (const [index, type] of ['paid', 'failed', 'paid', 'failed'].entries()) {
      await receive(saidAt(`10:00:0${index}`, `payout.${type}`), `m-${index}`);
      for (const { detail } of await fresh.events()) ids.add((detail as any).metadata.id);
    }
    expect(ids.size).toBe(4);
    expect(await now()).toMatchObject({ state: 'returned' });
  });

  it('about a late payment is published, so that nobody orders it again, and quarantined for a person', async () => {
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

  it('about a second payout for one payment is quarantined for a person: the money moved twice', async () => {
    const { receive, quarantine, now, names } = await asked();
    await receive(message('payout.paid'));
    await receive(message('payout.paid', { id: 'po_2' }), 'm-2');
    await receive(message('payout.failed', { id: 'po_2' }), 'm-2');
    expect(await quarantine()).toEqual(['ANOTHER_PAYOUT']);
    expect(await now()).toMatchObject({ state: 'completed', providerReference: 'po_1' });
    expect(await names()).toEqual(['Payment.Completed']);
  });

  it('about the failure of a refused payment changes nothing', async () => {
    const { request, receive, provider, quarantine, names } = await world();
    provider.answer = { accepted: false, reasonCode: 'PROVIDER_REFUSED' };
    await request();
    await receive(message('payout.failed'));
    expect(await quarantine()).toEqual([]);
    expect(await names()).toEqual(['Payment.Failed']);
  });
});
