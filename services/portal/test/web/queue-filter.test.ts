import {
  filterOf,
  kindsOf,
  latestStart,
  listsOf,
  type QueueFilter,
  queryOf,
} from '../../src/web/desk/queue/queue-filter.ts';

describe('the kinds of work', () => {
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

  it('ignores invalid parts of an address', () => {
    expect(filterOf(new URLSearchParams('kind=lottery&reason=BECAUSE&age=1000&page=2'))).toEqual({});
  });

  it('by a reason reads only the list that has it', () => {
    expect(listsOf({ reason: 'ABOVE_AUTHORITY' }, ['adjusters', 'supervisors'])).toEqual(['approval']);
  });

  it('by a reason of another group reads no list', () => {
    expect(listsOf({ reason: 'ABOVE_AUTHORITY' }, ['adjusters'])).toEqual([]);
  });

  it('by owner reads only the lists of claims, which can have an owner', () => {
    expect(listsOf({ owner: 'me' }, ['adjusters', 'supervisors', 'siu'])).toEqual(['review', 'exposure', 'overdue']);
    expect(listsOf({ owner: 'me', kind: 'flag' }, ['adjusters'])).toEqual([]);
  });

  it('by age names the instant before which the wait began', () => {
    expect(latestStart(3, Date.UTC(2026, 2, 4, 12))).toBe('2026-03-01T12:00:00.000Z');
  });
});
