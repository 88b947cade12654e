import { wholeDomain } from '../../../src/web/dashboard/whole-domain.ts';

const bar = (...values: (number | null)[]) => ({ type: 'bar' as const, values });

test('one claim does not fill the chart', () => {
  expect(wholeDomain(['a', 'b'], [bar(1, null)])).toEqual([0, 4]);
});

test('stacked bars count together', () => {
  const series = [bar(2, 0), bar(2, 1)];
  expect(wholeDomain(['a', 'b'], series)).toEqual([0, 4]);
  expect(wholeDomain(['a', 'b'], series, true)).toBeUndefined();
});

test('the chart chooses the axis of larger counts', () => {
  expect(wholeDomain(['a'], [bar(12)])).toBeUndefined();
});
