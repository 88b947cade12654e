import { waitBefore } from '../../../src/web/live-feed/backoff.ts';

it('waits longer after each failure, half of it at random, and half a minute at most', () => {
  expect([0, 1, 2, 20].map((failures) => waitBefore(failures, 1))).toEqual([1_000, 2_000, 4_000, 30_000]);
  expect([0, 1, 2, 20].map((failures) => waitBefore(failures, 0))).toEqual([500, 1_000, 2_000, 15_000]);
});
