import './silence.ts';
import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { world as newWorld, warning } from './warnings-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());
const world = () => newWorld(tables);

describe('a malformed message of the weather service', () => {
  it.each<[string, unknown, string]>([
    ['is empty', '', 'no JSON'],
    ['is a list', [], 'expected object'],
    ['is of another kind', warning({}, { 'detail-type': 'weather.watch' }), 'detail-type'],
    ['has no detail', warning({}, { detail: null }), 'detail'],
    ['has no warning id', warning({ warning_id: '' }), 'detail.warning_id'],
    ['has a number for an id', warning({ warning_id: 42 }), 'detail.warning_id'],
    ['has an endless id', warning({ warning_id: 'w'.repeat(101) }), 'detail.warning_id'],
    ['counts from 0', warning({ sequence: 0 }), 'detail.sequence'],
    ['counts in text', warning({ sequence: '1' }), 'detail.sequence'],
    ['counts in halves', warning({ sequence: 1.5 }), 'detail.sequence'],
    ['counts so far that none could follow', warning({ sequence: Number.MAX_SAFE_INTEGER }), 'detail.sequence'],
    ['does something else', warning({ message_type: 'extended' }), 'detail.message_type'],
    ['is of an unknown phenomenon', warning({ phenomenon: null }), 'detail.phenomenon'],
    ['is of an unknown severity', warning({ severity: 'SEVERE' }), 'detail.severity'],
    ['has no place', warning({ area: null }), 'detail.area'],
    ['has a place in no state', warning({ area: { state: 'ZZ' } }), 'detail.area.state'],
    ['has a state in small letters', warning({ area: { state: 'az' } }), 'detail.area.state'],
    ['has two states', warning({ area: { state: ['AZ', 'NM'] } }), 'detail.area.state'],
    ['has prefixes of letters', warning({ area: { state: 'AZ', zip_prefixes: ['85O'] } }), 'zip_prefixes.0'],
    ['has prefixes as numbers', warning({ area: { state: 'AZ', zip_prefixes: [850] } }), 'zip_prefixes.0'],
    ['has a prefix of all', warning({ area: { state: 'AZ', zip_prefixes: [''] } }), 'zip_prefixes.0'],
    ['has a place that is nowhere', warning({ area: { state: 'AZ', zip_prefixes: ['000'] } }), 'area.zip_prefixes'],
    ['has a place of another state', warning({ area: { state: 'AZ', zip_prefixes: ['10001'] } }), 'area.zip_prefixes'],
    ['has ZIP codes in Canada', warning({ area: { state: 'AB', zip_prefixes: ['850'] } }), 'area.zip_prefixes'],
    ['has more places than one', warning({ area: { state: 'AZ', zip_prefixes: Array(201).fill('850') } }), 'prefixes'],
    ['has no end', warning({ ends: undefined }), 'detail.ends'],
    ['ends as it begins', warning({ ends: '2026-05-01T17:00:00-07:00' }), 'detail.ends'],
    ['ends before it begins', warning({ ends: '2026-05-01T16:59:59-07:00' }), 'detail.ends'],
    ['lasts for weeks', warning({ ends: '2026-05-08T17:00:01-07:00' }), 'detail.ends'],
    ['has times in UTC', warning({ onset: '2026-05-02T00:00:00Z' }), 'detail.onset'],
    ['has times without a zone', warning({ ends: '2026-05-01T23:30:00' }), 'detail.ends'],
    ['has times in seconds', warning({ sent: 1_777_679_400 }), 'detail.sent'],
    ['has a day that there is not', warning({ ends: '2026-02-30T23:30:00-07:00' }), 'detail.ends'],
    ['was sent tomorrow', warning({ sent: '2026-05-02T14:00:00-07:00' }), 'detail.sent'],
    [
      'begins in years',
      warning({ onset: '2031-05-01T17:00:00-07:00', ends: '2031-05-01T18:00:00-07:00' }),
      'detail.onset',
    ],
    ['is as long as events may be', warning({ area: { state: 'AZ'.repeat(120_000) } }), 'detail.area.state'],
  ])('%s: it is quarantined with its faults, and has no effect', async (_, body, wrong) => {
    const { receive, held, told } = await world();
    await receive(body);
    const [item, ...others] = await held();
    expect(others).toEqual([]);
    expect(item).toMatchObject({ reason: 'NOT_A_WARNING' });
    expect((item!.faults as string[]).join('; ')).toContain(wrong);
    expect(await told()).toEqual([]);
  });
});

it.each([
  ['of a state and a border', { state: 'AZ', zip_prefixes: ['850', '89024'] }],
  ['of a code that two states use', { state: 'UT', zip_prefixes: ['86514'] }],
  ['of a territory', { state: 'PR', zip_prefixes: ['009'] }],
  ['of all of Alberta', { state: 'AB' }],
])('a warning %s is told', async (_, area) => {
  const { receive, held, told } = await world();
  await receive(warning({ area }));
  expect(await held()).toEqual([]);
  expect(await told()).toHaveLength(1);
});

describe('the days of severe weather', () => {
  const daysOf = async (so: object) => {
    const { receive, told, held } = await world();
    await receive(warning(so));
    expect(await held()).toEqual([]);
    const [{ firstDay, lastDay }] = await told();
    return [firstDay, lastDay];
  };
  const [evening, midnight] = ['2026-05-01T22:00:00-07:00', '2026-05-02T00:00:00-07:00'];

  it.each<[string, object, string[]]>([
    ['end with the day at whose midnight it is over', { onset: evening, ends: midnight }, ['2026-05-01', '2026-05-01']],
    [
      'go on where it lasts a second longer',
      { onset: evening, ends: '2026-05-02T00:00:01-07:00' },
      ['2026-05-01', '2026-05-02'],
    ],
    [
      'are of the place where the office writes by another clock',
      { onset: '2026-05-02T02:00:00-04:00', ends: '2026-05-02T02:30:00-04:00' },
      ['2026-05-01', '2026-05-01'],
    ],
    [
      'are of the place where the office writes by Greenwich',
      { onset: '2026-05-02T05:00:00+00:00', ends: '2026-05-02T06:00:00+00:00' },
      ['2026-05-01', '2026-05-01'],
    ],
    [
      'are those of the part of the state whose clock the warning shows',
      {
        area: { state: 'TX' },
        onset: '2026-05-01T23:15:00-06:00',
        ends: '2026-05-01T23:45:00-06:00',
      },
      ['2026-05-01', '2026-05-01'],
    ],
    [
      'are right on the night that clocks go back',
      { area: { state: 'NY' }, onset: '2025-11-01T23:30:00-04:00', ends: '2025-11-02T23:45:00-05:00' },
      ['2025-11-01', '2025-11-02'],
    ],
  ])('%s', async (_, so, days) => {
    expect(await daysOf(so)).toEqual(days);
  });

  it('never end before they begin if an office in another time zone cancels it', async () => {
    const { receive, told } = await world();
    const at = { onset: '2026-05-02T00:10:00-07:00', ends: '2026-05-02T06:00:00-07:00' };
    await receive(warning(at));
    await told();
    await receive(warning({ ...at, sequence: 2, message_type: 'cancelled', sent: '2026-05-01T21:30:00-10:00' }), 'm-2');
    expect((await told()).at(-1)).toMatchObject({
      detailType: 'Catastrophe.Ended',
      withdrawn: false,
      firstDay: '2026-05-02',
      lastDay: '2026-05-02',
    });
  });

  it('of overlapping warnings are separate', async () => {
    const { receive, told, held } = await world();
    await receive(warning());
    await receive(warning({ warning_id: 'KPSR.SV.W.0043.26', phenomenon: 'wind' }), 'm-2');
    expect(new Set((await told()).map(({ catastropheCode }) => catastropheCode)).size).toBe(2);
    expect(await held()).toEqual([]);
  });
});
