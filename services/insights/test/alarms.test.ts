import './silence.ts';
import { atEveryCrash, type Crash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { listAlarms } from '../src/application/list-alarms.ts';
import { recordAlarm } from '../src/application/record-alarm.ts';
import type { AlarmNotice } from '../src/domain/alarm-notice.ts';
import { AlarmStates } from '../src/store/alarms.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

const notice = (NewStateValue: AlarmNotice['NewStateValue'], minute: number, AlarmName = 'queue'): AlarmNotice => ({
  AlarmName,
  AlarmDescription: 'It is not empty. docs/operations.md#dead-letters',
  NewStateValue,
  NewStateReason: 'Threshold Crossed',
  StateChangeTime: `2026-03-01T12:${String(minute).padStart(2, '0')}:00.000+0000`,
});

async function world() {
  const store = new AlarmStates((await tables.fresh()).table);
  return {
    record: async (one: AlarmNotice, crash?: Crash) => recordAlarm(crash ? crash.methods(store) : store)(one),
    list: async () => (await listAlarms(store)()).alarms,
  };
}

describe('alarms of the platform', () => {
  it('stand as the last of their notices says, in whatever order these come, and however often', async () => {
    const { record, list } = await world();
    await record(notice('OK', 2));
    await record(notice('ALARM', 1));
    await record(notice('OK', 2));
    expect(await list()).toEqual([
      {
        name: 'queue',
        state: 'OK',
        since: '2026-03-01T12:02:00.000Z',
        reason: 'Threshold Crossed',
        description: 'It is not empty. docs/operations.md#dead-letters',
      },
    ]);
  });

  it('are listed with those that ring first, then the newest', async () => {
    const { record, list } = await world();
    await record(notice('OK', 9, 'mended'));
    await record(notice('ALARM', 1, 'old'));
    await record(notice('ALARM', 5, 'new'));
    await record(notice('INSUFFICIENT_DATA', 7, 'silent'));
    expect((await list()).map(({ name }) => name)).toEqual(['new', 'old', 'mended', 'silent']);
  });

  it('survive a crash at every place', async () => {
    const work = ({ record }: Awaited<ReturnType<typeof world>>, crash: Crash) => record(notice('ALARM', 1), crash);
    expect(await atEveryCrash(world, work, ({ list }) => list())).toBe(2);
  });
});
