import { type Box, layoutOf, narrow, wide } from '../../../src/web/live/picture/layout.ts';
import { topology } from './observed.ts';

const named = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `s${index}`, publishes: ['A'], consumes: ['A'] }));
const apart = (a: Box, b: Box) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

test.each([1, 2, 3, 7, 8, 12])('of %i services none covers another, the bus, or the edge', (count) => {
  for (const size of [wide, narrow]) {
    const { width, height, bus, places } = layoutOf(named(count), size);
    expect(places).toHaveLength(count);
    const boxes: Box[] = [...places, bus];
    for (const [index, box] of boxes.entries()) {
      expect(boxes.slice(index + 1).every((other) => apart(box, other))).toBe(true);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
  }
});

test('services are placed by name, pure consumers last', () => {
  expect(layoutOf(topology.services, wide).places.map(({ service }) => service)).toEqual([
    'claims',
    'fraud',
    'notifications',
  ]);
});

test('a service that publishes nothing has no lane to the bus', () => {
  const place = layoutOf(topology.services, wide).places.find(({ service }) => service === 'notifications')!;
  expect(place.out).toBeUndefined();
  expect(place.in).toBeDefined();
});

test('lanes begin at the side of the bus', () => {
  const { bus, places } = layoutOf(named(4), wide);
  for (const { side, x, width, out } of places) expect(out!.x).toBe(side === 'left' ? x + width : x);
  expect(places.every(({ side, x }) => (side === 'left' ? x < bus.x : x > bus.x))).toBe(true);
});
