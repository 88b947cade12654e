import type { Flow, State } from '../../services/states/model.ts';
import { type Layer, layersOf, type Link } from './layers.ts';

/** A state where it is drawn; a Parallel or Map is a box around its inner states. */
export interface GraphNode {
  id: string;
  type: State['Type'] | 'Start' | 'End';
  x: number;
  y: number;
  width: number;
  height: number;
  box?: true;
}

export interface GraphEdge {
  from: string;
  to: string;
  kind: Link['kind'];
  points: [x: number, y: number][];
}

export interface Graph {
  width: number;
  height: number;
  nodes: GraphNode[];
  edges: GraphEdge[];
}

const HEIGHT = 36;
const GAP_X = 28;
const GAP_Y = 36;
const PAD = 16;
const TITLE = 26;
const DOT = 14;
const CHARACTER = 7.4;

/** Lays a definition out from top to bottom, states of the same distance from the start side by side. */
export function graphOf(flow: Flow, path = ''): Graph {
  const inner = new Map<string, Graph>();
  for (const [name, state] of Object.entries(flow.States)) {
    const flows = innerFlows(state);
    if (flows.length > 0) inner.set(name, sideBySide(flows.map((one, index) => graphOf(one, `${path}${name}/${index}/`))));
  }
  const sizeOf = (id: string, through: boolean): { width: number; height: number } => {
    if (through) return { width: 12, height: 0 };
    if (id.endsWith('#start') || id.endsWith('#end')) return { width: DOT, height: DOT };
    const inside = inner.get(id);
    const width = Math.min(280, Math.max(96, id.length * CHARACTER + 44));
    if (!inside) return { width, height: HEIGHT };
    return { width: Math.max(width, inside.width + 2 * PAD), height: inside.height + TITLE + PAD };
  };
  const layers = layersOf(linksOf(flow, path), `${path}#start`);
  return drawn(flow, path, layers, sizeOf, inner);
}

function innerFlows(state: State): Flow[] {
  if (state.Type === 'Parallel') return state.Branches ?? [];
  const processor = state.Type === 'Map' ? (state.ItemProcessor ?? state.Iterator) : undefined;
  return processor ? [processor] : [];
}

function linksOf({ StartAt, States }: Flow, path: string): Link[] {
  const links: Link[] = [{ from: `${path}#start`, to: StartAt, kind: 'next' }];
  for (const [name, state] of Object.entries(States)) {
    const go = (to: string | undefined, kind: Link['kind']): void => {
      if (to !== undefined && !links.some((link) => link.from === name && link.to === to)) links.push({ from: name, to, kind });
    };
    go(state.Next, 'next');
    for (const choice of state.Type === 'Choice' ? (state.Choices ?? []) : []) go(choice.Next, 'choice');
    go(state.Default, 'choice');
    for (const { Next } of state.Catch ?? []) go(Next, 'catch');
    if (state.End || state.Type === 'Succeed' || state.Type === 'Fail') go(`${path}#end`, 'next');
  }
  return links;
}

function drawn(
  flow: Flow,
  path: string,
  { layers, links }: Layer,
  sizeOf: (id: string, through: boolean) => { width: number; height: number },
  inner: ReadonlyMap<string, Graph>,
): Graph {
  const sizes = layers.map((layer) => layer.map(({ id, through }) => sizeOf(id, through)));
  const widths = sizes.map((layer) => layer.reduce((sum, { width }) => sum + width + GAP_X, -GAP_X));
  const width = Math.max(...widths);
  const placed = new Map<string, GraphNode>();
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  let y = 0;
  layers.forEach((layer, rank) => {
    let x = (width - widths[rank]!) / 2;
    const height = Math.max(...sizes[rank]!.map((size) => size.height));
    layer.forEach(({ id, through }, index) => {
      const size = sizes[rank]![index]!;
      const node: GraphNode = { id, type: typeOf(flow, id), x, y: y + (height - size.height) / 2, ...size };
      placed.set(id, node);
      if (!through) nodes.push(node);
      const inside = inner.get(id);
      if (inside && !through) {
        node.box = true;
        const shift = move(inside, node.x + (node.width - inside.width) / 2, node.y + TITLE);
        nodes.push(...shift.nodes);
        edges.push(...shift.edges);
      }
      x += size.width + GAP_X;
    });
    y += height + GAP_Y;
  });
  for (const { from, to, kind, via } of links) {
    const stops = [from, ...via, to].map((id) => placed.get(id)!);
    edges.push({ from, to, kind, points: stops.flatMap((node, index) => stopsOf(node, index, stops)) });
  }
  return { width, height: y - GAP_Y, nodes, edges };
}

/** Out at the bottom, in at the top; where a link leads back up, by the side. */
function stopsOf(node: GraphNode, index: number, stops: readonly GraphNode[]): [number, number][] {
  const middle = node.x + node.width / 2;
  const first = stops[0]!;
  const last = stops.at(-1)!;
  if (last.y <= first.y) {
    const side = Math.max(...stops.map((one) => one.x + one.width)) + 14;
    if (index === 0) return [[node.x + node.width, node.y + node.height / 2], [side, node.y + node.height / 2]];
    if (index < stops.length - 1) return [];
    return [[side, node.y + node.height / 2], [node.x + node.width, node.y + node.height / 2]];
  }
  if (index === 0) return [[middle, node.y + node.height]];
  return [[middle, node.y]];
}

function typeOf(flow: Flow, id: string): GraphNode['type'] {
  if (id.endsWith('#start')) return 'Start';
  if (id.endsWith('#end')) return 'End';
  return flow.States[id]?.Type ?? 'Pass';
}

function sideBySide(graphs: Graph[]): Graph {
  const result: Graph = { width: 0, height: Math.max(...graphs.map(({ height }) => height)), nodes: [], edges: [] };
  for (const graph of graphs) {
    const { nodes, edges } = move(graph, result.width, 0);
    result.nodes.push(...nodes);
    result.edges.push(...edges);
    result.width += graph.width + GAP_X;
  }
  result.width -= GAP_X;
  return result;
}

function move({ nodes, edges }: Graph, dx: number, dy: number): Pick<Graph, 'nodes' | 'edges'> {
  return {
    nodes: nodes.map((node) => ({ ...node, x: node.x + dx, y: node.y + dy })),
    edges: edges.map((edge) => ({ ...edge, points: edge.points.map(([x, y]): [number, number] => [x + dx, y + dy]) })),
  };
}
