import { nextReplayed, nextStart } from '../../../src/web/live/picture/player.ts';

test('a single event begins at once', () => {
  expect(nextStart(1_000, 1, 9_000)).toBe(9_000);
});

test('simultaneous events begin one after the other', () => {
  expect(nextStart(1_000, 2, 1_000)).toBeGreaterThan(1_400);
});

test('a burst is over within seconds, but never shown all at once', () => {
  let start = 0;
  const starts = Array.from({ length: 60 }, (_, shown) => {
    start = nextStart(start, 60 - shown, 0);
    return start;
  });
  expect(starts.at(-1)).toBeLessThan(12_000);
  expect(starts.every((at, index) => index === 0 || at - starts[index - 1]! >= 60)).toBe(true);
});

test('a replayed journey keeps its pace, however long it is', () => {
  expect(nextReplayed(1_000, 1_000) - 1_000).toBe(1_500);
  expect(nextReplayed(0, 60_000)).toBe(60_000);
});
