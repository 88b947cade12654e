import { batchOf, emptyFeed, fill, hasGap, receive } from '../../../src/web/live/feed/feed.ts';
import { observed } from './observed.ts';

const idsOf = (feed: { events: readonly { eventId: string }[] }) => feed.events.map(({ eventId }) => eventId);
const batch = (number: number, ...ids: string[]) => ({
  batch: batchOf(number),
  events: ids.map((id) => observed(id, number)),
});
const listed = fill(emptyFeed, batch(10, 'a'));

test('batches that follow one another leave no gap', () => {
  const feed = receive(receive(listed, batch(11, 'b')), batch(12, 'c'));
  expect(idsOf(feed)).toEqual(['a', 'b', 'c']);
  expect(feed.completeUpTo).toBe(12);
  expect(hasGap(feed)).toBe(false);
});

test('a batch that comes before its predecessor is a gap until the predecessor comes', () => {
  const early = receive(listed, batch(12, 'c'));
  expect(hasGap(early)).toBe(true);
  expect(early.completeUpTo).toBe(10);
  const whole = receive(early, batch(11, 'b'));
  expect(hasGap(whole)).toBe(false);
  expect(whole.completeUpTo).toBe(12);
  expect(idsOf(whole)).toEqual(['a', 'b', 'c']);
});

test('a list after a gap closes it', () => {
  const early = receive(listed, batch(13, 'd'));
  const whole = fill(early, { batch: batchOf(13), events: [observed('b', 11), observed('c', 12), observed('d', 13)] });
  expect(idsOf(whole)).toEqual(['a', 'b', 'c', 'd']);
  expect(hasGap(whole)).toBe(false);
});

test('a redelivered event counts once, as it came first', () => {
  const feed = receive(listed, { batch: batchOf(11), events: [observed('a', 99)] });
  expect(feed.events).toEqual(listed.events);
  expect(feed.completeUpTo).toBe(11);
});

test('batches pushed before the first list are no gap', () => {
  const early = receive(emptyFeed, batch(11, 'b'));
  expect(hasGap(early)).toBe(false);
  const feed = fill(early, batch(10, 'a'));
  expect(idsOf(feed)).toEqual(['a', 'b']);
  expect(feed.completeUpTo).toBe(11);
});

test('an empty platform has an empty list', () => {
  expect(fill(emptyFeed, { events: [] })).toEqual({ events: [], completeUpTo: 0, beyond: [] });
});

test('the oldest events are dropped', () => {
  const many = Array.from({ length: 2_100 }, (_, number) => observed(`e${number}`, number));
  const feed = fill(emptyFeed, { batch: batchOf(1), events: many });
  expect(feed.events).toHaveLength(2_000);
  expect(feed.events[0]!.eventId).toBe('e100');
});
