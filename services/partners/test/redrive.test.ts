import './silence.ts';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { listQuarantine } from '../src/application/list-quarantine.ts';
import { Quarantine } from '../src/store/quarantine.ts';
import { message, world as newWorld, outcome } from './payments-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

describe('a message in quarantine', () => {
  const early = async () => {
    const w = await newWorld(tables);
    await w.receive(message('payout.paid'));
    return w;
  };
  const understood = async () => {
    const w = await early();
    await w.request();
    return w;
  };

  it('is processed once when it is redriven, and leaves', async () => {
    const { redrive, names, quarantine, now } = await understood();
    expect(await redrive()).toEqual({ quarantineId: 'm-1', outcome: 'accepted', reason: undefined });
    expect(await now()).toMatchObject({ state: 'completed' });
    expect(await names()).toEqual(['Payment.Completed']);
    expect(await quarantine()).toEqual([]);
    await expect(redrive()).rejects.toMatchObject({ status: 404, code: 'NOT_IN_QUARANTINE' });
  });

  it('stays with its new reason when refused again, and can still leave later', async () => {
    const { redrive, request, fresh, quarantine } = await early();
    expect(await redrive()).toMatchObject({ outcome: 'quarantined', reason: 'UNKNOWN_PAYMENT' });
    await request(undefined, { amountCents: 1 });
    expect(await redrive()).toMatchObject({ outcome: 'quarantined', reason: 'AMOUNT_MISMATCH' });
    expect((await fresh.items()).filter(({ pk }) => pk === 'QUARANTINE')).toMatchObject([
      {
        sk: 'm-1',
        reason: 'AMOUNT_MISMATCH',
        redrives: 2,
        triedAt: '2026-05-02T10:00:00.000Z',
        receivedAt: '2026-05-02T10:00:00.000Z',
      },
    ]);
    expect(await quarantine()).toEqual(['AMOUNT_MISMATCH']);
  });

  it('has the same effect if the operator retries after a crash at any point', async () => {
    const again = async (w: Awaited<ReturnType<typeof early>>, crash: Parameters<typeof w.redrive>[1]) => {
      if ((await w.quarantine()).length > 0) await w.redrive('m-1', crash);
    };
    expect(await atEveryCrash(understood, again, outcome)).toBeGreaterThanOrEqual(6);
  });

  it('is listed with its reason, page by page, and never with its content', async () => {
    const w = await newWorld(tables);
    for (const id of ['m-1', 'm-2', 'm-3']) await w.receive({ 'detail-type': 'secret' }, id);
    const list = listQuarantine(new Quarantine(w.fresh.table));
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, cursor: first.next });
    expect([...first.messages, ...second.messages].map(({ quarantineId }) => quarantineId)).toEqual([
      'm-1',
      'm-2',
      'm-3',
    ]);
    expect(first.messages[0]).toEqual({
      quarantineId: 'm-1',
      partner: 'payments',
      reason: 'NOT_A_PAYOUT_EVENT',
      faults: ['detail: Invalid input: expected object, received undefined'],
      receivedAt: '2026-05-02T10:00:00.000Z',
      redrives: 0,
    });
    expect(second.next).toBeUndefined();
  });
});
