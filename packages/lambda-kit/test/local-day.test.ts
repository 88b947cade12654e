import { dayAfter } from '../src/local-day.ts';

describe('the day after another one', () => {
  it.each([
    ['2026-11-29', undefined, '2026-11-30'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-11-01', 60, '2026-12-31'],
    ['2026-03-07', 0, '2026-03-07'],
  ])('of %s, %s days on, is %s', (day, days, after) => {
    expect(dayAfter(day, days)).toBe(after);
  });
});
