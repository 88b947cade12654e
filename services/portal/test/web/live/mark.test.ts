import { randomUUID } from 'node:crypto';
import { markOf } from '../../../src/web/live/journey/mark.ts';

test('a mark is three letters that can be spoken', () => {
  for (let tries = 0; tries < 50; tries++) expect(markOf(randomUUID()).text).toMatch(/^[B-Z][AEIOU][B-Z]$/);
});

test('the same journey has the same mark', () => {
  const id = randomUUID();
  expect(markOf(id)).toEqual(markOf(id));
});

test('eight journeys in turn have eight colours', () => {
  const colours = Array.from({ length: 8 }, () => markOf(randomUUID()).colour);
  expect(new Set(colours).size).toBe(8);
});

test('most journeys differ in their letters', () => {
  const texts = Array.from({ length: 100 }, () => markOf(randomUUID()).text);
  expect(new Set(texts).size).toBeGreaterThan(80);
});
