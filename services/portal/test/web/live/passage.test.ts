import { layoutOf, wide } from '../../../src/web/live/picture/layout.ts';
import { consumersOf, passageOf, pathOf } from '../../../src/web/live/picture/passage.ts';
import { observed, topology } from './observed.ts';

const layout = layoutOf(topology.services, wide);
const placeOf = (name: string) => layout.places.find(({ service }) => service === name)!;

test('an event goes from its publisher to every subscriber, and nowhere else', () => {
  const passage = passageOf(topology, layout, observed('e', 1));
  expect(passage.publisher?.service).toBe('claims');
  expect(passage.way[0]).toEqual(placeOf('claims').out);
  expect(passage.arrivals.map(({ place }) => place.service)).toEqual(['claims', 'fraud', 'notifications']);
  for (const { place, way } of passage.arrivals) {
    expect(way[0]).toEqual(passage.meeting);
    expect(way.at(-1)).toEqual(place.in);
  }
});

test('a service with two functions for an event is reached once', () => {
  const event = observed('e', 1, { name: 'Claim.Closed' });
  expect(consumersOf(topology, event)).toEqual(new Map([['notifications', ['notifyCustomer', 'forgetClaim']]]));
  expect(passageOf(topology, layout, event).arrivals).toHaveLength(1);
});

test('another major version of an event is another event', () => {
  expect(passageOf(topology, layout, observed('e', 1, { version: 2 })).arrivals).toEqual([]);
});

test('an event of a service that the picture lacks enters the bus from above', () => {
  const { publisher, way } = passageOf(topology, layout, observed('e', 1, { source: 'rental.service' }));
  expect(publisher).toBeUndefined();
  expect(way[0]).toEqual({ x: layout.bus.x + layout.bus.width / 2, y: 0 });
});

test('corners are rounded, by no more than half of their sides', () => {
  const corner = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 8 },
  ];
  expect(pathOf(corner)).toBe('M0 0L90 0Q100 0 100 4L100 8');
  expect(pathOf(corner.slice(0, 2))).toBe('M0 0L100 0');
});
