import { causesOf, journeyOf, journeysOf } from '../../../src/web/live/journey/journey.ts';
import { observed } from './observed.ts';

const requested = observed('requested', 0);
const accepted = observed('accepted', 1, { causationId: 'requested' });
const asked = observed('asked', 1.5, { causationId: 'accepted' });
const read = observed('read', 4);
const journey = [read, accepted, requested, asked];

test('a journey is shown in order of occurrence, with effects indented below their causes', () => {
  expect(journeyOf(journey).map(({ event, depth, since }) => [event.eventId, depth, since])).toEqual([
    ['requested', 0, 0],
    ['accepted', 1, 1_000],
    ['asked', 2, 1_500],
    ['read', 0, 4_000],
  ]);
});

test('a redelivered event is one step', () => {
  expect(journeyOf([...journey, accepted])).toHaveLength(4);
});

test('a chain of causes ends at an event that no event caused', () => {
  const byId = new Map(journey.map((event) => [event.eventId, event]));
  expect(causesOf(asked, byId)).toEqual([accepted, requested]);
  expect(causesOf(read, byId)).toEqual([]);
});

test('a chain of events that name each other as causes ends', () => {
  const one = observed('one', 0, { causationId: 'two' });
  const two = observed('two', 1, { causationId: 'one' });
  expect(journeyOf([one, two]).map(({ depth }) => depth)).toEqual([1, 1]);
});

test('the journey with the latest event comes first', () => {
  const other = observed('other', 2, { correlationId: 'journey-2' });
  const later = observed('later', 3);
  expect(journeysOf([requested, other, later])).toEqual([
    { correlationId: 'journey-1', first: requested, last: later, count: 2 },
    { correlationId: 'journey-2', first: other, last: other, count: 1 },
  ]);
});
