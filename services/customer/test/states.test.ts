import { states, timeZoneOf } from '../src/domain/states.ts';

it('every state has a time zone, and ZIP codes of its own', () => {
  expect(Object.keys(states)).toHaveLength(51);
  const owners = new Map<number, string[]>();
  for (const [state, { zips }] of Object.entries(states)) {
    expect(timeZoneOf(state)).toMatch(/^(America|Pacific)\//);
    for (const [first, last] of zips)
      for (let prefix = first; prefix <= last; prefix += 1) owners.set(prefix, [...(owners.get(prefix) ?? []), state]);
  }
  // Fishers Island belongs to New York and gets its mail through Connecticut.
  expect([...owners].filter(([, of]) => of.length > 1)).toEqual([[63, ['CT', 'NY']]]);
});
