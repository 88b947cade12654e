import { place, placeName, policyTerritory } from '../src/policy-territory.ts';
import { timeZonesOf } from '../src/time-zones.ts';

it('every state, territory and province has time zones that exist, each once', () => {
  expect(Object.keys(timeZonesOf).sort()).toEqual(Object.keys(policyTerritory).sort());
  for (const zones of Object.values(timeZonesOf)) {
    expect(new Set(zones).size).toBe(zones.length);
    for (const timeZone of zones) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  }
});

it('knows the states with two zones (49 CFR part 71)', () => {
  const two = ['AK', 'AZ', 'FL', 'ID', 'IN', 'KS', 'KY', 'MI', 'ND', 'NE', 'NV', 'OR', 'SD', 'TN', 'TX'];
  const found = Object.entries(timeZonesOf).filter(
    ([code, zones]) => zones.length > 1 && !'BC NL NU ON QC SK'.includes(code),
  );
  expect(found.map(([code]) => code).sort()).toEqual(two);
});

it('takes states, territories and provinces of Canada, and no other code', () => {
  for (const code of ['NY', 'DC', 'PR', 'ON']) expect(place.safeParse(code).success).toBe(true);
  for (const code of ['ZZ', 'ny', 'MX', '']) expect(place.safeParse(code).success).toBe(false);
  expect([placeName('ON'), placeName('ZZ')]).toEqual(['Ontario', 'ZZ']);
});
