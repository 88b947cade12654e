import {
  filterOf,
  kindsOf,
  latestStart,
  listsOf,
  type QueueFilter,
  queryOf,
} from '../../src/web/desk/queue/queue-filter.ts';

describe('what waits', () => {
  it.each([
    [['adjusters'], ['review', 'exposure', 'flag', 'overdue']],
    [['supervisors'], ['approval', 'flag', 'overdue']],
    [['siu'], ['case']],
    [
      ['adjusters', 'supervisors'],
      ['review', 'exposure', 'approval', 'flag', 'overdue'],
    ],
  ] as const)('for %j is %j', (groups, kinds) => {
    expect(kindsOf(groups)).toEqual(kinds);
  });
});

describe('a filter', () => {
  it.each<QueueFilter>([{}, { kind: 'flag' }, { kind: 'review', reason: 'FRAUD_SUSPECTED', age: 7 }, { owner: 'me' }])(
    '%j comes back from its address',
    (filter) => {
      expect(filterOf(new URLSearchParams(queryOf(filter)))).toEqual(filter);
    },
  );

  it('leaves out what an address does not name rightly', () => {
    expect(filterOf(new URLSearchParams('kind=lottery&reason=BECAUSE&age=1000&page=2'))).toEqual({});
  });

  it('by a reason asks only the list that has it', () => {
    expect(listsOf({ reason: 'ABOVE_AUTHORITY' }, ['adjusters', 'supervisors'])).toEqual(['approval']);
  });

  it('by a reason of others asks no list', () => {
    expect(listsOf({ reason: 'ABOVE_AUTHORITY' }, ['adjusters'])).toEqual([]);
  });

  it('by owner asks only the lists of claims, which somebody may have', () => {
    expect(listsOf({ owner: 'me' }, ['adjusters', 'supervisors', 'siu'])).toEqual(['review', 'exposure', 'overdue']);
    expect(listsOf({ owner: 'me', kind: 'flag' }, ['adjusters'])).toEqual([]);
  });

  it('by age names the instant before which something began to wait', () => {
    expect(latestStart(3, Date.UTC(2026, 2, 4, 12))).toBe('2026-03-01T12:00:00.000Z');
  });
});
