import './silence.ts';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import type { Receive } from '../src/application/quarantine-what-is-refused.ts';
import { redrive } from '../src/application/redrive.ts';
import { Quarantine } from '../src/store/quarantine.ts';
import { message, world as newWorld, outcome } from './payments-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

const quarantined = async () => {
  const w = await newWorld(tables);
  await w.receive(message('payout.paid'));
  return w;
};
const record = {
  quarantineId: 'm-1',
  partner: 'payments',
  reason: 'UNKNOWN_PAYMENT',
  receivedAt: '2026-05-02T10:00:00.000Z',
  redrives: 0,
  dismissedAt: '2026-05-02T10:00:00.000Z',
  dismissedBy: 'an operator',
  note: 'A test of theirs.',
};

describe('a dismissed message', () => {
  it("is gone with its content, and the operator's record stays for 400 days", async () => {
    const w = await quarantined();
    expect(await w.dismiss()).toEqual(record);
    expect(await w.quarantine()).toEqual([]);
    expect(await w.dismissals()).toEqual([record]);
    const items = await w.fresh.items();
    expect(JSON.stringify(items)).not.toContain('po_1');
    const until = Date.parse('2027-06-06T10:00:00.000Z') / 1000;
    expect(items.map(({ expiresAt }) => expiresAt)).toEqual([until, until]);
    await expect(w.redrive()).rejects.toMatchObject({ status: 404, code: 'NOT_IN_QUARANTINE' });
    expect(await w.names()).toEqual([]);
  });

  it('keeps the first record if somebody dismisses it again', async () => {
    const w = await quarantined();
    await w.dismiss();
    expect(await w.dismiss('Nonsense.', 'another operator')).toEqual(record);
    expect(await w.dismissals()).toEqual([record]);
  });

  it('of two simultaneous operators gets one record, which both read', async () => {
    const w = await quarantined();
    const answers = await Promise.all([w.dismiss(), w.dismiss('Nonsense.', 'another operator')]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await w.dismissals()).toEqual([answers[0]]);
  });

  it('does not come back by an earlier redrive', async () => {
    const w = await quarantined();
    const dismissedMeanwhile: Receive = async (_, setAside) => {
      await w.dismiss();
      await setAside('UNKNOWN_PAYMENT');
    };
    const receivers = { payments: dismissedMeanwhile, weather: dismissedMeanwhile, crm: dismissedMeanwhile };
    const late = redrive(new Quarantine(w.fresh.table), receivers, () => new Date());
    await late('m-1', 'another operator');
    expect(await w.quarantine()).toEqual([]);
  });

  it('is dismissed once if the operator retries after a crash at any point', async () => {
    const places = await atEveryCrash(quarantined, (w, crash) => w.dismiss(undefined, undefined, crash), outcome);
    expect(places).toBeGreaterThanOrEqual(4);
  });

  it('must have existed', async () => {
    const w = await newWorld(tables);
    await expect(w.dismiss()).rejects.toMatchObject({ status: 404, code: 'NOT_IN_QUARANTINE' });
  });
});
