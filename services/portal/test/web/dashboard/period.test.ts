import { beginningOf, isPeriod } from '../../../src/web/dashboard/period.ts';

const now = new Date('2026-03-08T15:30:00.000Z');

test.each([
  ['7d', '2026-03-02T00:00:00.000Z'],
  ['30d', '2026-02-07T00:00:00.000Z'],
  ['90d', '2025-12-09T00:00:00.000Z'],
] as const)('%s begins at %s, today among them', (period, from) => {
  expect(beginningOf(period, now)).toBe(from);
});

test("today begins at the reader's midnight", () => {
  const from = new Date(beginningOf('today', now));
  expect([from.getHours(), from.getMinutes(), from.getDate()]).toEqual([0, 0, now.getDate()]);
});

test('any other period in an address is invalid', () => {
  expect([isPeriod('7d'), isPeriod('100d'), isPeriod(null)]).toEqual([true, false, false]);
});
