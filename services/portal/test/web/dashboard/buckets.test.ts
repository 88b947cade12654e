import { bucketNames } from '../../../src/web/dashboard/buckets.ts';

test('days are calendar days, wherever the reader is', () => {
  const names = bucketNames(['2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z'], 'day', 'en', 'America/Phoenix');
  expect(names).toEqual(['Mar 1', 'Mar 2']);
});

test("hours are on the reader's clock", () => {
  expect(bucketNames(['2026-03-01T07:00:00.000Z'], 'hour', 'en', 'America/Phoenix')).toEqual(['00:00']);
});

test('the hour that occurs twice when the clocks go back is shown twice', () => {
  const names = bucketNames(['2026-11-01T05:00:00.000Z', '2026-11-01T06:00:00.000Z'], 'hour', 'en', 'America/New_York');
  expect(new Set(names).size).toBe(2);
});
