import fc from 'fast-check';
import { figureOf, inPeriods, type Minute } from '../../src/services/cloudwatch/statistics.ts';

const MINUTE = 60_000;
const minuteOf = (minute: number, ...values: number[]): Minute => ({
  minute: minute * MINUTE,
  count: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  minimum: Math.min(...values),
  maximum: Math.max(...values),
  values: values.map((value) => [value, 1]),
});
const minutes = [minuteOf(0, 9, 1), minuteOf(1, 5, 2)];

it.each([
  ['Sum', 17],
  ['SampleCount', 4],
  ['Average', 4.25],
  ['Minimum', 1],
  ['Maximum', 9],
  ['p50', 2],
  ['p75', 5],
  ['p90', 9],
  ['p99.9', 9],
  ['p0', 1],
  ['p100', 9],
])('%s of 1, 2, 5 and 9 is %p', (statistic, wanted) => {
  expect(figureOf(statistic)(minutes)).toBe(wanted);
});

it.each(['TM(10%:90%)', 'p101', 'IQM', 'sum'])('%s is not emulated', (statistic) => {
  expect(() => figureOf(statistic)).toThrow('does not emulate');
});

it('a percentile is a value that at least this share does not exceed, whatever their counts', () => {
  const counted = fc.uniqueArray(fc.tuple(fc.integer(), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    selector: ([value]) => value,
  });
  fc.assert(
    fc.property(counted, fc.integer({ min: 1, max: 100 }), (values, percent) => {
      const all = values.flatMap(([value, count]) => Array<number>(count).fill(value));
      const found = figureOf(`p${percent}`)([{ ...minuteOf(0, ...all), values }]);
      const share = (test: (value: number) => boolean) => all.filter(test).length / all.length;
      expect(share((value) => value <= found)).toBeGreaterThanOrEqual(percent / 100);
      expect(share((value) => value < found)).toBeLessThan(percent / 100);
    }),
  );
});

it('periods count from the minute of the requested start', () => {
  const start = 30_000;
  const all = [minuteOf(0, 1), minuteOf(4, 1), minuteOf(5, 1), minuteOf(12, 1)];
  const periods = [...inPeriods(all, start, 300)].map(([at, each]) => [at / MINUTE, each.length]);
  expect(periods).toEqual([
    [0, 2],
    [5, 1],
    [10, 1],
  ]);
  for (const wrong of [30, 90, 'often']) expect(() => inPeriods(all, start, wrong)).toThrow('multiple of 60');
});
