import type { Flow, State } from '../../services/states/model.ts';
import { type Layer, type Link, layersOf } from './layers.ts';

/** A state and its place on the drawing; a Parallel or Map is a box around its inner states. */
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
  /** Points from top to bottom; for a link that leads back up: its beginning, two bends beside the states, its end. */
  points: [x: number, y: number][];
  back: boolean;
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
/** Space beside the states for links that lead back. */
const SIDE = 24;

/** Lays a definition out from top to bottom, with states of the same distance from the start side by side. */
export function graphOf(flow: Flow, path = ''): Graph {
  const inner = new Map<string, Graph>();
  for (const [name, state] of Object.entries(flow.States)) {
    const flows = innerFlows(state);
    if (flows.length > 0)
      inner.set(name, sideBySide(flows.map((one, index) => graphOf(one, `${path}${name}/${index}/`))));
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
  return drawn(flow, layers, sizeOf, inner);
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
      if (to !== undefined && !links.some((link) => link.from === name && link.to === to))
        links.push({ from: name, to, kind });
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
    const [first, last] = [placed.get(from)!, placed.get(to)!];
    const back = last.y <= first.y;
    const down = (): [number, number][] => [bottomOf(first), ...[...via, to].map((id) => topOf(placed.get(id)!))];
    edges.push({ from, to, kind, back, points: back ? aroundBack(first, last) : down() });
  }
  return { width, height: y - GAP_Y, nodes, edges };
}

const topOf = ({ x, y, width }: GraphNode): [number, number] => [x + width / 2, y];
const bottomOf = ({ x, y, width, height }: GraphNode): [number, number] => [x + width / 2, y + height];

/** Leads from the side of one state to the side of another, or of itself. */
function aroundBack(first: GraphNode, last: GraphNode): [number, number][] {
  const side = Math.max(first.x + first.width, last.x + last.width) + SIDE;
  const from = first.y + first.height * 0.7;
  const to = last.y + last.height * 0.3;
  return [
    [first.x + first.width, from],
    [side, from],
    [side, to],
    [last.x + last.width, to],
  ];
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
