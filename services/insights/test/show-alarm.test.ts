import './silence.ts';
import { atEveryCrash, type Crash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { showAlarm } from '../src/application/show-alarm.ts';
import { showOperators } from '../src/application/show-operators.ts';
import type { AlarmNotice } from '../src/domain/alarm-notice.ts';
import { world as newWorld } from './insights-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

const notice = (NewStateValue: AlarmNotice['NewStateValue'], minute = 1): AlarmNotice => ({
  AlarmName: 'claimstream-dev-claims-HandlingDlq-dead-letters',
  AlarmDescription: 'claims: HandlingDlq is not empty. docs/operations.md#dead-letters',
  NewStateValue,
  NewStateReason: 'Threshold Crossed',
  StateChangeTime: `2026-03-01T12:0${minute}:00.000+0000`,
});

async function world() {
  const w = await newWorld(tables);
  const show = showOperators(w.operators, async () => true, w.now);
  const told = (one: AlarmNotice, crash?: Crash) =>
    showAlarm(crash ? crash.methods(w.events) : w.events, show, w.now)(one);
  return { ...w, told };
}

describe('the notice of an alarm', () => {
  it('is among the events that operators watch, as one journey per alarm', async () => {
    const { told, list } = await world();
    await told(notice('ALARM'));
    await told(notice('OK', 3));
    const { events } = await list({});
    expect(events).toMatchObject([
      {
        name: 'Alarm.Rang',
        source: 'platform.service',
        occurredAt: '2026-03-01T12:01:00.000Z',
        data: {
          alarm: 'claimstream-dev-claims-HandlingDlq-dead-letters',
          reason: 'Threshold Crossed',
          description: 'claims: HandlingDlq is not empty. docs/operations.md#dead-letters',
        },
      },
      { name: 'Alarm.Cleared' },
    ]);
    expect((await list({ correlationId: events[0]!.correlationId })).events).toHaveLength(2);
  });

  it('is one event however often it is delivered', async () => {
    const { told, list } = await world();
    await told(notice('ALARM'));
    await told(notice('ALARM'));
    expect((await list({})).events).toHaveLength(1);
  });

  it('survives a crash at every point', async () => {
    const work = ({ told }: Awaited<ReturnType<typeof world>>, crash: Crash) => told(notice('ALARM'), crash);
    const outcome = async ({ list }: Awaited<ReturnType<typeof world>>) => (await list({})).events;
    expect(await atEveryCrash(world, work, outcome)).toBe(4);
  });
});
