import { spanOf } from '../../../src/web/live/stream/clock.ts';

test.each([
  [0, '0 sec'],
  [432, '0.4 sec'],
  [9_940, '9.9 sec'],
  [59_400, '59 sec'],
  [59_700, '1 min'],
  [200_000, '3 min 20 sec'],
  [7_500_000, '2 hr 5 min'],
  [90_000_000, '1 day 1 hr'],
])('%i ms are %s', (milliseconds, text) => {
  expect(spanOf(milliseconds, 'en')).toBe(text);
});
