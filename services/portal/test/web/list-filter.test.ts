import { filterOf, type ListFilter, queryOf, weatherOf } from '../../src/web/desk/claims/list-filter.ts';

describe('the filter of the list of claims', () => {
  it.each<ListFilter>([
    {},
    { state: 'review' },
    { owner: 'nobody', days: 7 },
    { state: 'closed', owner: 'me', days: 90 },
  ])('%j comes back from its address', (filter) => {
    expect(filterOf(new URLSearchParams(queryOf(filter)))).toEqual(filter);
  });

  it('reads the severe weather from an address, if it is a valid code', () => {
    const found = { by: 'catastrophe', catastropheCode: 'CAT-7F3K2Q9D' };
    expect(weatherOf(new URLSearchParams('catastrophe=CAT-7F3K2Q9D'))).toEqual(found);
    for (const other of ['', 'catastrophe=hail', 'catastrophe=CAT-7F3']) {
      expect(weatherOf(new URLSearchParams(other))).toBeUndefined();
    }
  });

  it('ignores invalid parts of an address', () => {
    expect(filterOf(new URLSearchParams('state=lost&owner=7d1e2f3a&days=2&name=Roe'))).toEqual({});
  });
});
