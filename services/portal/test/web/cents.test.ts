import { centsOf } from '../../src/web/cost/cents.ts';

test('fractions of a cent add up to money over enough claims', () => {
  expect([centsOf(0.000_199), centsOf(0.000_199, 1_000), centsOf(0.000_199, 1_000_000)]).toEqual([0, 20, 19_900]);
});
