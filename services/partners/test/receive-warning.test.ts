import './silence.ts';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { world as newWorld, warning } from './warnings-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

const world = () => newWorld(tables);

describe('a warning of the weather service', () => {
  it('declares a catastrophe for the days of the place, once', async () => {
    const { receive, told } = await world();
    for (const id of ['m-1', 'm-2']) await receive(warning(), id);
    expect(await told()).toMatchObject([
      {
        detailType: 'Catastrophe.Declared',
        catastropheCode: expect.stringMatching(/^CAT-[0-9A-Z]{8}$/),
        kind: 'hail',
        state: 'AZ',
        zipPrefixes: ['850', '852'],
        firstDay: '2026-05-01',
        lastDay: '2026-05-01',
        revision: 1,
      },
    ]);
  });

  it.each([
    ['before it begins', '2026-05-01T16:55:00-07:00', 'Catastrophe.Ended', { withdrawn: true }],
    ['while it lasts', '2026-05-01T18:00:00-07:00', 'Catastrophe.Ended', { withdrawn: false, lastDay: '2026-05-01' }],
    ['after its time', '2026-05-02T09:00:00-07:00', 'Catastrophe.Declared', { lastDay: '2026-05-03' }],
  ])('that is cancelled %s', async (name, sent, detailType, data) => {
    const { receive, told } = await world();
    const ends = name === 'after its time' ? '2026-05-02T08:00:00-07:00' : '2026-05-03T10:00:00-07:00';
    await receive(warning({ ends }));
    await told();
    await receive(warning({ ends, sent, sequence: 2, message_type: 'cancelled' }), 'm-2');
    const [, last] = await told();
    expect(last).toMatchObject({
      detailType,
      revision: 2,
      ...data,
      ...(name === 'after its time' && { lastDay: '2026-05-02' }),
    });
  });

  it('counts in its latest revision, in whatever order messages arrive', async () => {
    const { receive, told } = await world();
    await receive(warning({ sequence: 3, message_type: 'cancelled', sent: '2026-05-01T18:00:00-07:00' }), 'm-3');
    await receive(warning({ sequence: 1 }), 'm-1');
    await receive(warning({ sequence: 2, message_type: 'updated', area: { state: 'AZ' } }), 'm-2');
    expect(await told()).toMatchObject([{ detailType: 'Catastrophe.Ended', revision: 3, zipPrefixes: ['850', '852'] }]);
  });

  it('about weather that is not severe opens nothing until it becomes severe', async () => {
    const { receive, told, quarantine } = await world();
    await receive(warning({ severity: 'minor' }));
    await receive(warning({ severity: 'minor', sequence: 2, message_type: 'cancelled' }), 'm-2');
    expect(await told()).toEqual([]);
    await receive(warning({ sequence: 3, message_type: 'updated' }), 'm-3');
    await told();
    await receive(
      warning({ sequence: 4, message_type: 'updated', severity: 'moderate', sent: '2026-05-01T18:00:00-07:00' }),
      'm-4',
    );
    expect((await told()).map(({ detailType }) => detailType)).toEqual(['Catastrophe.Declared', 'Catastrophe.Ended']);
    expect(await quarantine()).toEqual([]);
  });

  it.each([
    ['no JSON', 'hello'],
    ['another kind of event', warning({}, { 'detail-type': 'weather.forecast' })],
    ['an unknown phenomenon', warning({ phenomenon: 'locusts' })],
    ['a place that is no state', warning({ area: { state: 'Arizona' } })],
    ['times without the offset of the place', warning({ onset: '2026-05-02T00:00:00Z' })],
    ['an end before its begin', warning({ ends: '2026-05-01T16:00:00-07:00' })],
    ['more than a week', warning({ ends: '2026-05-09T17:00:00-07:00' })],
    ['no number', warning({ sequence: undefined })],
  ])('of %s is quarantined', async (_, body) => {
    const { receive, quarantine, told } = await world();
    await receive(body);
    expect(await quarantine()).toEqual(['NOT_A_WARNING']);
    expect(await told()).toEqual([]);
  });

  it('with other content under the same number is quarantined', async () => {
    const { receive, quarantine, told } = await world();
    await receive(warning());
    await receive(warning({ area: { state: 'NM' } }), 'm-2');
    expect(await quarantine()).toEqual(['CONTRADICTS_WARNING']);
    expect(await told()).toHaveLength(1);
  });

  it('is published as the same event when it is received again after a crash', async () => {
    const places = await atEveryCrash(
      world,
      (w, crash) => w.receive(warning(), 'm-1', crash),
      ({ fresh }) => fresh.state(),
    );
    expect(places).toBe(4);
  });
});
