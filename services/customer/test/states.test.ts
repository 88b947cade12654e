import { states } from '../src/domain/states.ts';

it('every state has a time zone that exists, and ZIP codes of its own', () => {
  expect(Object.keys(states)).toHaveLength(51);
  const owners = new Map<number, string[]>();
  for (const [state, { timeZone, zips }] of Object.entries(states)) {
    expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
    for (const [first, last] of zips)
      for (let prefix = first; prefix <= last; prefix += 1) owners.set(prefix, [...(owners.get(prefix) ?? []), state]);
  }
  // Fishers Island belongs to New York and gets its mail through Connecticut.
  expect([...owners].filter(([, of]) => of.length > 1)).toEqual([[63, ['CT', 'NY']]]);
});
