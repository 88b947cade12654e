/** The positions of the picture's parts, in units of its view box: the bus upright in the middle, services on both sides. */
export interface Layout {
  width: number;
  height: number;
  bus: Box;
  places: readonly Place[];
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Place extends Box {
  service: string;
  side: 'left' | 'right';
  /** The start of its lane to the bus, and of the one from the bus; absent if the service never uses it. */
  out?: Point;
  in?: Point;
}

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  card: { width: number; height: number };
  gap: number;
  bus: number;
  lane: number;
  /** Vertical positions of a card's lanes: the one to the bus, and the one from it. */
  lanes: { out: number; in: number };
}

/** For its own column beside the stream; the text can be read at arm's length. */
export const wide: Size = { card: { width: 204, height: 92 }, gap: 30, bus: 188, lane: 52, lanes: { out: 46, in: 72 } };
/** For a phone. */
export const narrow: Size = {
  card: { width: 112, height: 44 },
  gap: 10,
  bus: 40,
  lane: 28,
  lanes: { out: 14, in: 30 },
};

interface Service {
  name: string;
  publishes: readonly string[];
  consumes: readonly string[];
}

/** Places the services beside the bus, by name; pure consumers come last. */
export function layoutOf(services: readonly Service[], size: Size): Layout {
  const { card, gap, lane } = size;
  const ordered = [...services].sort(
    (a, b) => Number(a.publishes.length === 0) - Number(b.publishes.length === 0) || a.name.localeCompare(b.name),
  );
  const rows = Math.max(1, Math.ceil(ordered.length / 2));
  const height = rows * card.height + (rows - 1) * gap;
  const width = 2 * (card.width + lane) + size.bus;
  const bus = { x: card.width + lane, y: 0, width: size.bus, height };
  const places = ordered.map((service, index): Place => {
    const left = index < rows;
    // A shorter right side is centred vertically.
    const spare = left ? 0 : ((2 * rows - ordered.length) * (card.height + gap)) / 2;
    const x = left ? 0 : width - card.width;
    const y = (left ? index : index - rows) * (card.height + gap) + spare;
    const edge = left ? card.width : x;
    return {
      service: service.name,
      side: left ? 'left' : 'right',
      x,
      y,
      ...card,
      ...(service.publishes.length > 0 && { out: { x: edge, y: y + size.lanes.out } }),
      ...(service.consumes.length > 0 && { in: { x: edge, y: y + size.lanes.in } }),
    };
  });
  return { width, height, bus, places };
}
