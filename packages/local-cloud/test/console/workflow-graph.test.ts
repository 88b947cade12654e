import { type Graph, graphOf } from '../../src/console/workflow/graph.ts';

const pass = (Next?: string) => ({ Type: 'Pass' as const, ...(Next ? { Next } : { End: true }) });
const flow = {
  StartAt: 'Choose',
  States: {
    Choose: { Type: 'Choice' as const, Choices: [{ Next: 'Try' }, { Next: 'Last' }], Default: 'Both' },
    Try: { Type: 'Task' as const, Next: 'Last', Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Choose' }] },
    Both: {
      Type: 'Parallel' as const,
      Branches: [
        { StartAt: 'Left', States: { Left: pass() } },
        { StartAt: 'Right', States: { Right: pass() } },
      ],
      Next: 'Last',
    },
    Last: { Type: 'Succeed' as const },
  },
};

const node = ({ nodes }: Graph, id: string) => nodes.find((one) => one.id === id)!;
const edge = ({ edges }: Graph, from: string, to: string) => edges.find((one) => one.from === from && one.to === to)!;

describe('a drawn workflow', () => {
  const graph = graphOf(flow);

  it('runs from top to bottom, each state below its predecessors', () => {
    const below = (upper: string, lower: string) => node(graph, upper).y < node(graph, lower).y;
    expect(below('Choose', 'Try') && below('Choose', 'Both') && below('Try', 'Last') && below('Both', 'Last')).toBe(
      true,
    );
  });

  it('shows every link, and marks those that catch an error; a link back up runs at the side', () => {
    expect(edge(graph, 'Choose', 'Last')).toMatchObject({ kind: 'choice', back: false });
    const back = edge(graph, 'Try', 'Choose');
    expect(back).toMatchObject({ kind: 'catch', back: true });
    expect(back.points).toHaveLength(4);
    expect(edge(graph, '#start', 'Choose').kind).toBe('next');
    expect(edge(graph, 'Last', '#end').kind).toBe('next');
  });

  it('shows inner states inside their box', () => {
    const box = node(graph, 'Both');
    for (const id of ['Left', 'Right']) {
      const inner = node(graph, id);
      expect(inner.x >= box.x && inner.x + inner.width <= box.x + box.width).toBe(true);
      expect(inner.y > box.y && inner.y + inner.height < box.y + box.height).toBe(true);
    }
  });

  it('has no overlapping states and none outside the picture', () => {
    const states = graph.nodes.filter(({ box }) => !box);
    for (const one of states) {
      expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= graph.width && one.y + one.height <= graph.height).toBe(
        true,
      );
      for (const other of states) {
        const apart =
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y;
        expect(one === other || apart).toBe(true);
      }
    }
  });
});
