import { axisUnit, durationOf } from '../../../src/web/dashboard/duration.ts';

test.each([
  [0, '0 sec'],
  [42.4, '42 sec'],
  [60, '1 min'],
  [3_725, '1 hr 2 min'],
  [150_000, '1 day 17 hr'],
  [172_800, '2 days'],
])('%d seconds are %s', (seconds, text) => {
  expect(durationOf(seconds, 'en')).toBe(text);
});

test.each([
  [30, 'minutes'],
  [3 * 3_600, 'hours'],
  [5 * 86_400, 'days'],
])('an axis up to %i seconds is labelled in %s', (most, unit) => {
  expect(axisUnit(most).unit).toBe(unit);
});
