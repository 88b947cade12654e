import { markOf } from '../../../src/web/live/journey/mark.ts';

test('a mark is three pronounceable letters', () => {
  for (let tries = 0; tries < 50; tries++) expect(markOf(crypto.randomUUID()).text).toMatch(/^[B-Z][AEIOU][B-Z]$/);
});

test('the same journey has the same mark', () => {
  const id = crypto.randomUUID();
  expect(markOf(id)).toEqual(markOf(id));
});

test('eight journeys in turn have eight colours', () => {
  const colours = Array.from({ length: 8 }, () => markOf(crypto.randomUUID()).colour);
  expect(new Set(colours).size).toBe(8);
});

test('most journeys differ in their letters', () => {
  const texts = Array.from({ length: 100 }, () => markOf(crypto.randomUUID()).text);
  expect(new Set(texts).size).toBeGreaterThan(80);
});
