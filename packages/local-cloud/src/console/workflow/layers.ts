/** A link from one state to another. */
export interface Link {
  from: string;
  to: string;
  kind: 'next' | 'choice' | 'catch';
}

/** A place in a layer: a state, or a point of a long link. */
export interface Place {
  id: string;
  through: boolean;
}

export interface Layer {
  layers: Place[][];
  /** Every link with its places. */
  links: (Link & { via: string[] })[];
}

/** Assigns states to layers by their longest path from `start`, and orders each layer so that few links cross. */
export function layersOf(links: readonly Link[], start: string): Layer {
  const rank = ranksOf(links, start);
  const layers: Place[][] = [];
  const place = (at: number, id: string, through: boolean): void => {
    while (layers.length <= at) layers.push([]);
    layers[at]!.push({ id, through });
  };
  for (const [id, at] of rank) place(at, id, false);
  const routed = links
    .filter(({ from, to }) => rank.has(from) && rank.has(to))
    .map((link) => {
      const via: string[] = [];
      for (let at = rank.get(link.from)! + 1; at < rank.get(link.to)!; at++) {
        const id = `${link.from} → ${link.to} @${at}`;
        place(at, id, true);
        via.push(id);
      }
      return { ...link, via };
    });
  order(layers, routed);
  return { layers, links: routed };
}

/** Longest distances from the start; links that lead back do not count. */
function ranksOf(links: readonly Link[], start: string): Map<string, number> {
  const next = Map.groupBy(links, ({ from }) => from);
  const rank = new Map<string, number>();
  const onTheWay = new Set<string>();
  const forward: Link[] = [];
  const found: string[] = [];
  const visit = (id: string): void => {
    onTheWay.add(id);
    for (const link of next.get(id) ?? []) {
      if (onTheWay.has(link.to)) continue;
      forward.push(link);
      if (!rank.has(link.to)) {
        rank.set(link.to, 0);
        visit(link.to);
      }
    }
    onTheWay.delete(id);
    found.push(id);
  };
  rank.set(start, 0);
  visit(start);
  const after = Map.groupBy(forward, ({ from }) => from);
  // Reverse order of completion: every state comes before its successors.
  for (const id of found.reverse()) {
    for (const { to } of after.get(id) ?? []) rank.set(to, Math.max(rank.get(to)!, rank.get(id)! + 1));
  }
  return rank;
}

/** Puts each place below the middle of its predecessors; two rounds are enough for hand-written workflows. */
function order(layers: Place[][], links: Layer['links']): void {
  const before = new Map<string, string[]>();
  for (const { from, to, via } of links) {
    const stops = [from, ...via, to];
    for (let at = 1; at < stops.length; at++) {
      before.set(stops[at]!, [...(before.get(stops[at]!) ?? []), stops[at - 1]!]);
    }
  }
  for (let at = 1; at < layers.length; at++) {
    const above = new Map(layers[at - 1]!.map(({ id }, index) => [id, index]));
    const weight = ({ id }: Place): number => {
      const places = (before.get(id) ?? []).flatMap((other) => above.get(other) ?? []);
      return places.length === 0 ? 0 : places.reduce((sum, place) => sum + place, 0) / places.length;
    };
    layers[at]!.sort((a, b) => weight(a) - weight(b));
  }
}
