import { wholeDomain } from '../../../src/web/dashboard/whole-domain.ts';

const bar = (...values: (number | null)[]) => ({ type: 'bar' as const, values });

test('one claim does not fill the chart', () => {
  expect(wholeDomain(['a', 'b'], [bar(1, null)])).toEqual([0, 4]);
});

test('bars that stand on one another count together', () => {
  const series = [bar(2, 0), bar(2, 1)];
  expect(wholeDomain(['a', 'b'], series)).toEqual([0, 4]);
  expect(wholeDomain(['a', 'b'], series, true)).toBeUndefined();
});

test('larger counts find their own axis', () => {
  expect(wholeDomain(['a'], [bar(12)])).toBeUndefined();
});
