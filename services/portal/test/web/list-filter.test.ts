import { filterOf, type ListFilter, queryOf } from '../../src/web/desk/claims/list-filter.ts';

describe('the filter of the list of claims', () => {
  it.each<ListFilter>([
    {},
    { state: 'review' },
    { owner: 'nobody', days: 7 },
    { state: 'closed', owner: 'me', days: 90 },
  ])('%j comes back from its address', (filter) => {
    expect(filterOf(new URLSearchParams(queryOf(filter)))).toEqual(filter);
  });

  it('leaves out what an address does not name rightly', () => {
    expect(filterOf(new URLSearchParams('state=lost&owner=7d1e2f3a&days=2&name=Roe'))).toEqual({});
  });
});
