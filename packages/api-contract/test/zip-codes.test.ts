import { timeZonesOf } from '../src/time-zones.ts';
import { usStates } from '../src/us-states.ts';
import { isZipOf, zipsOf } from '../src/zip-codes.ts';

it.each([
  ['85007', 'AZ', true],
  ['85007-1234', 'AZ', true],
  ['10001', 'AZ', false],
  ['42223', 'KY', true],
  ['42223', 'TN', true],
  ['42223-5000', 'TN', true],
  ['42223', 'OH', false],
  ['42224', 'TN', false],
  ['97635', 'OR', true],
  ['97635', 'CA', true],
  ['86514', 'UT', true],
  ['06390', 'NY', true],
  ['06390', 'CT', true],
  ['00901', 'PR', true],
  ['009', 'PR', true],
  ['850', 'AZ', true],
  ['000', 'AZ', false],
  ['850', 'AB', false],
])('%s in %s: %s', (zip, state, known) => {
  expect(isZipOf(zip, state)).toBe(known);
});

it('every state and territory has ZIP codes, and hardly two the same', () => {
  expect(Object.keys(zipsOf)).toEqual(expect.arrayContaining(Object.keys(usStates)));
  expect(Object.keys(timeZonesOf)).toEqual(expect.arrayContaining(Object.keys(zipsOf)));
  const owners = new Map<number, string[]>();
  for (const [state, ranges] of Object.entries(zipsOf))
    for (const [first, last] of ranges)
      for (let prefix = first; prefix <= last; prefix += 1) owners.set(prefix, [...(owners.get(prefix) ?? []), state]);
  // Fishers Island gets its mail through Connecticut; American Samoa and the Northern Marianas share with Hawaii and Guam.
  expect([...owners].filter(([, of]) => of.length > 1)).toEqual([
    [63, ['CT', 'NY']],
    [967, ['HI', 'AS']],
    [969, ['GU', 'MP']],
  ]);
});
