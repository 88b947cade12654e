import './silence.ts';
import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { listQuarantine } from '../src/application/list-quarantine.ts';
import { Quarantine } from '../src/store/quarantine.ts';
import { message, world as newWorld, requested, reversal, saidAt } from './payments-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

const asked = async () => {
  const w = await newWorld(tables);
  await w.request();
  return w;
};
const held = async (w: Awaited<ReturnType<typeof asked>>) =>
  (await w.fresh.items()).filter(({ pk }) => pk === 'QUARANTINE');
const paid = (said: object = {}) => message('payout.paid', said);
const event = (said: object) => ({ ...paid(), detail: { ...paid().detail, ...said } });
const inSeconds = (iso: string) => Date.parse(iso) / 1000;

describe('a malformed event of the payment provider', () => {
  it.each<[string, unknown, string]>([
    ['is empty', '', 'no JSON'],
    ['is a word', 'null', 'expected object'],
    ['is a list', [paid()], 'expected object'],
    ['has no detail', { ...paid(), detail: undefined }, 'detail'],
    ['has a detail of text', { ...paid(), detail: JSON.stringify(paid().detail) }, 'detail'],
    ['is no event', event({ object: 'list' }), 'detail.object'],
    ['has no id', event({ id: '' }), 'detail.id'],
    ['is of an unknown type', event({ type: 'payout.reconciliation_completed' }), 'detail.type'],
    ['says another type outside than inside', { ...paid(), 'detail-type': 'payout.failed' }, 'detail-type'],
    ['has no payout', event({ data: {} }), 'detail.data.object'],
    ['has a payout of null', event({ data: { object: null } }), 'detail.data.object'],
    ['is about another object', paid({ object: 'charge' }), 'detail.data.object.object'],
    ['has an amount of text', paid({ amount: '310000' }), 'detail.data.object.amount'],
    ['has a fractional amount', paid({ amount: 310_000.5 }), 'detail.data.object.amount'],
    ['has no amount', paid({ amount: 0 }), 'detail.data.object.amount'],
    ['has an amount past counting', paid({ amount: 1e300 }), 'detail.data.object.amount'],
    ['takes money back without saying of which payout', paid({ amount: -310_000 }), 'detail.data.object.amount'],
    ['takes a payout back with an amount above zero', paid({ original_payout: 'po_0' }), 'detail.data.object.amount'],
    ['is in another currency', paid({ currency: 'cad' }), 'detail.data.object.currency'],
    ['has a status of its own', paid({ status: 'in_transit' }), 'detail.data.object.status'],
    ['contradicts its status', paid({ status: 'failed' }), 'detail.data.object.status'],
    ['has a payout without id', paid({ id: null }), 'detail.data.object.id'],
    ['has an endless payout id', paid({ id: 'p'.repeat(101) }), 'detail.data.object.id'],
    ['names no payment', paid({ metadata: {} }), 'detail.data.object.metadata.reference'],
    ['names two payments', paid({ metadata: { reference: [requested.paymentId] } }), 'reference'],
    ['has a time of text', event({ created: '1777716000' }), 'detail.created'],
    ['has a time in milliseconds', event({ created: Date.now() }), 'detail.created'],
    ['was said tomorrow', event({ created: inSeconds('2026-05-03T11:00:00Z') }), 'detail.created'],
    ['was said before there was time', event({ created: -1 }), 'detail.created'],
    ['is nested without end', `{"detail":${'['.repeat(60_000)}${']'.repeat(60_000)}}`, 'detail'],
    ['is as long as events may be', { ...paid(), detail: { text: 'x'.repeat(250_000) } }, 'detail.object'],
  ])('%s: it is quarantined with its faults, and has no effect', async (_, body, wrong) => {
    const w = await asked();
    await w.receive(body);
    const [item, ...others] = await held(w);
    expect(others).toEqual([]);
    expect(item).toMatchObject({ reason: 'NOT_A_PAYOUT_EVENT', body: expect.any(String) });
    expect((item!.faults as string[]).join('; ')).toContain(wrong);
    expect(await w.now()).toMatchObject({ state: 'requested' });
    expect(await w.names()).toEqual([]);
    expect(await w.redrive()).toMatchObject({ outcome: 'quarantined', reason: 'NOT_A_PAYOUT_EVENT' });
  });

  it('shows its faults in quarantine, and no value of the message', async () => {
    const w = await asked();
    await w.receive(paid({ amount: 'SECRET', currency: 'SECRET', failure_code: 7, id: { SECRET: 1 } }));
    const { messages } = await listQuarantine(new Quarantine(w.fresh.table))({ limit: 10 });
    expect(messages[0]!.faults).toHaveLength(4);
    expect(JSON.stringify(messages)).not.toContain('SECRET');
  });

  it('shows no faults if the reason says everything', async () => {
    const w = await asked();
    await w.receive(paid({ amount: 1 }));
    const { messages } = await listQuarantine(new Quarantine(w.fresh.table))({ limit: 10 });
    expect(messages).toMatchObject([{ reason: 'AMOUNT_MISMATCH' }]);
    expect(messages[0]).not.toHaveProperty('faults');
  });

  it('is processed by a redrive once its time has come', async () => {
    const w = await asked();
    const ahead = { ...paid(), detail: { ...paid().detail, created: inSeconds('2026-05-03T11:00:00Z') } };
    await w.receive(ahead);
    expect(await w.redrive('m-1', undefined, () => new Date('2026-05-03T10:30:00Z'))).toMatchObject({
      outcome: 'accepted',
    });
    expect(await w.now()).toMatchObject({ state: 'completed' });
  });

  it('fills the list page by page, however long each one is', async () => {
    const w = await asked();
    for (let n = 0; n < 9; n++) await w.receive({ text: 'x'.repeat(250_000) }, `m-${n}`);
    const list = listQuarantine(new Quarantine(w.fresh.table));
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 8, ...(cursor && { cursor }) });
      found.push(...page.messages.map(({ quarantineId }) => quarantineId));
      cursor = page.next;
    } while (cursor);
    expect(found).toHaveLength(9);
  });
});

describe('payment provider events in another order than the facts', () => {
  const tell = async (...told: unknown[]) => {
    const w = await asked();
    const names: string[] = [];
    for (const [index, body] of told.entries()) {
      await w.receive(body, `m-${index}`);
      for (const name of await w.names()) if (names.at(-1) !== name) names.push(name);
    }
    return { names, state: (await w.now())?.state, reasons: await w.quarantine() };
  };

  it.each<[string, unknown[], object]>([
    [
      'paid by two events',
      [saidAt('09:00:00', 'payout.paid'), event({ id: 'evt_2', created: inSeconds('2026-05-02T09:30:00Z') })],
      { names: ['Payment.Completed'], state: 'completed', reasons: [] },
    ],
    [
      'one event id with another payout',
      [paid(), paid({ id: 'po_other' })],
      { names: ['Payment.Completed'], state: 'completed', reasons: ['ANOTHER_PAYOUT'] },
    ],
    [
      'returned, then canceled',
      [saidAt('09:00:00', 'payout.paid'), saidAt('09:10:00', 'payout.failed'), saidAt('09:20:00', 'payout.canceled')],
      { names: ['Payment.Completed', 'Payment.Returned'], state: 'returned', reasons: ['CONTRADICTS_OUTCOME'] },
    ],
    [
      'reversed by two payouts',
      [saidAt('09:00:00', 'payout.paid'), reversal('09:10:00'), reversal('09:20:00', { id: 'po_3' })],
      { names: ['Payment.Completed', 'Payment.Returned'], state: 'returned', reasons: [] },
    ],
    [
      'a reversal of another payout',
      [saidAt('09:00:00', 'payout.paid'), reversal('09:10:00', { original_payout: 'po_9' })],
      { names: ['Payment.Completed'], state: 'completed', reasons: ['ANOTHER_PAYOUT'] },
    ],
    [
      'reversed before it was paid',
      [saidAt('09:10:00', 'payout.paid'), reversal('09:00:00')],
      { names: ['Payment.Completed'], state: 'completed', reasons: ['CONTRADICTS_OUTCOME'] },
    ],
    [
      'a payout of another claim under our reference',
      [paid({ id: 'po_other', amount: 310_001 })],
      { names: [], state: 'requested', reasons: ['AMOUNT_MISMATCH'] },
    ],
  ])('%s', async (_, told, outcome) => {
    expect(await tell(...told)).toEqual(outcome);
  });
});
