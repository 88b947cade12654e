import type { ObservedEvent } from '@claimstream/api-contract/insights/observed-event';
import type { Topology } from '@claimstream/api-contract/insights/show-topology';
import type { Layout, Place, Point } from './layout.ts';

/** The way of one event through the picture: from its publisher into the bus, and from there to each consumer. */
export interface Passage {
  publisher: Place | undefined;
  /** The position of its name in the bus. */
  meeting: Point;
  way: readonly Point[];
  arrivals: readonly Arrival[];
}

export interface Arrival {
  place: Place;
  functions: readonly string[];
  way: readonly Point[];
}

/** The service that published an event, by its source (`claims.service`). */
export const publisherOf = ({ source }: Pick<ObservedEvent, 'source'>): string => source.replace(/\.service$/, '');

/** The topology's entry for an event; undefined for an unknown one. */
export const described = (topology: Topology, { name, version }: Pick<ObservedEvent, 'name' | 'version'>) =>
  topology.events.find((event) => event.name === name && event.version === version);

/** The consumers of an event with their functions. */
export function consumersOf(topology: Topology, event: Pick<ObservedEvent, 'name' | 'version'>) {
  const functions = new Map<string, string[]>();
  for (const by of described(topology, event)?.consumedBy ?? []) {
    functions.set(by.service, [...(functions.get(by.service) ?? []), by.function]);
  }
  return functions;
}

/** An event of a service that the picture lacks enters the bus from above. */
export function passageOf(topology: Topology, layout: Layout, event: ObservedEvent): Passage {
  const publisher = layout.places.find(({ service }) => service === publisherOf(event));
  const middle = layout.bus.x + layout.bus.width / 2;
  const start = publisher?.out ?? { x: middle, y: 0 };
  const meeting = { x: middle, y: publisher?.out ? start.y : layout.bus.height * 0.1 };
  const consumers = consumersOf(topology, event);
  const arrivals = layout.places.flatMap((place): Arrival[] => {
    const functions = consumers.get(place.service);
    if (!functions || !place.in) return [];
    return [{ place, functions, way: [meeting, { x: middle, y: place.in.y }, place.in] }];
  });
  return { publisher, meeting, way: [start, meeting], arrivals };
}

/** A path as the `d` of an SVG path, with rounded corners. */
export function pathOf(way: readonly Point[], radius = 10): string {
  return way
    .map((point, index) => {
      const before = way[index - 1];
      const after = way[index + 1];
      if (!before) return `M${point.x} ${point.y}`;
      if (!after) return `L${point.x} ${point.y}`;
      const from = towards(point, before, radius);
      const to = towards(point, after, radius);
      return `L${from.x} ${from.y}Q${point.x} ${point.y} ${to.x} ${to.y}`;
    })
    .join('');
}

/** The point at a distance from one point towards another, at most halfway. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return from;
  const part = Math.min(distance, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
