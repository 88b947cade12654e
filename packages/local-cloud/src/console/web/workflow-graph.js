import { h } from './dom.js';

const SYMBOLS = {
  Task: 'task',
  Choice: 'choice',
  Wait: 'wait',
  Pass: 'pass',
  Succeed: 'succeed',
  Fail: 'fail',
  Parallel: 'in parallel',
  Map: 'for each',
};

/**
 * A definition, drawn with the path of one execution.
 * @param {string | null} chosen the state whose details are shown
 * @param {(state: string) => void} onchoose receives the state that a person chooses
 */
export function workflowGraph({ graph, visits, status }, chosen, onchoose) {
  const seen = summaries(visits, status);
  const taken = takenLinks(visits, graph, status);
  const svg = h('svg', {
    width: graph.width + 34,
    height: graph.height + 4,
    style: { 'max-width': `max(100%, ${Math.round(graph.width * 0.72)}px)` },
    viewBox: `-2 -2 ${graph.width + 34} ${graph.height + 4}`,
    role: 'group',
    'aria-label': 'States of the workflow',
  });
  // Boxes first, so that their contents lie on top of them; then the links, then the states.
  const nodes = graph.nodes.map((node) => ({ ...node, ...seen.get(node.id) }));
  svg.append(
    ...nodes.filter(({ box }) => box).map(draw),
    ...graph.edges.map(edge),
    ...nodes.filter(({ box }) => !box).map(draw),
  );
  return h(
    'div',
    { class: 'graph', role: 'region', 'aria-label': 'Graph of the workflow', tabindex: '0', key: 'graph' },
    svg,
  );

  function draw(node) {
    if (node.type === 'Start' || node.type === 'End') {
      const passed = node.type === 'Start' ? visits.length > 0 : taken.has(`to ${node.id}`);
      return h('circle', {
        class: `dot${passed ? ' passed' : ''}`,
        cx: node.x + node.width / 2,
        cy: node.y + node.height / 2,
        r: node.width / 2,
      });
    }
    const { id, x, y, width, height, type, box, state = 'unseen', times = 0, attempts = 0 } = node;
    const middle = x + width / 2;
    const more = [SYMBOLS[type], times > 1 && `${times}×`, attempts > 1 && `${attempts} attempts`]
      .filter(Boolean)
      .join(' · ');
    const words = { passed: 'passed', broken: 'failed', going: 'going on', unseen: 'not reached' }[state];
    const press = () => {
      for (const other of svg.querySelectorAll('[aria-pressed="true"]')) other.setAttribute('aria-pressed', 'false');
      element.setAttribute('aria-pressed', 'true');
      onchoose(id);
    };
    const element = h(
      'g',
      {
        class: `node ${state}${box ? ' box' : ''}`,
        role: 'button',
        tabindex: '0',
        'aria-pressed': String(id === chosen),
        'aria-label': `${id} ${more}: ${words}`,
        key: `state ${id}`,
        onclick: press,
        onkeydown: (event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          press();
        },
      },
      h('rect', { x, y, width, height, rx: type === 'Choice' ? 18 : 7 }),
      h('text', { x: middle, y: box ? y + 17 : y + 16 }, shortened(id, width)),
      // A space between the two, so that a screen reader reads two words.
      ' ',
      !box && h('text', { class: 'kind', x: middle, y: y + 29 }, more),
    );
    return element;
  }

  function edge({ from, to, kind, points, back }) {
    const isTaken = taken.has(`${from} → ${to}`);
    return h('path', { class: `edge ${kind}${isTaken ? ' taken' : ''}`, d: back ? around(points) : curve(points) });
  }
}

const shortened = (text, width) =>
  text.length * 7 + 14 > width ? `${text.slice(0, Math.floor((width - 20) / 7))}…` : text;

/** A smooth curve through the points, vertical at each. */
function curve([[startX, startY], ...rest]) {
  let [x, y] = [startX, startY];
  let d = `M${x} ${y}`;
  for (const [nextX, nextY] of rest) {
    const bend = Math.max(10, (nextY - y) / 2);
    d += `C${x} ${y + bend} ${nextX} ${nextY - bend} ${nextX} ${nextY}`;
    [x, y] = [nextX, nextY];
  }
  return d;
}

/** A link that leads back up, beside the states. */
const around = ([from, first, second, to]) =>
  `M${from.join(' ')}C${first.join(' ')} ${second.join(' ')} ${to.join(' ')}`;

/** The outcome of each state over all its visits. */
function summaries(visits, status) {
  const found = new Map();
  for (const visit of visits) {
    const known = found.get(visit.state) ?? { times: 0, attempts: 0 };
    const left = visit.exitedAt !== undefined;
    const state = left ? 'passed' : status === 'RUNNING' ? 'going' : 'broken';
    found.set(visit.state, {
      state,
      times: known.times + 1,
      attempts: Math.max(known.attempts, visit.attempts.length),
    });
  }
  return found;
}

/** Links between states that followed each other, and those from the start and to the end if reached. */
function takenLinks(visits, { edges }, status) {
  const found = new Set();
  const seen = new Set(visits.map(({ state }) => state));
  for (const { state, after } of visits) {
    if (after === undefined) continue;
    found.add(`${visits[after].state} → ${state}`);
  }
  const followed = new Set(visits.flatMap(({ after }) => (after === undefined ? [] : [visits[after]])));
  for (const { from, to } of edges) {
    if (from.endsWith('#start') && seen.has(to)) found.add(`${from} → ${to}`);
    if (!to.endsWith('#end')) continue;
    const ended = visits.some((visit) => visit.state === from && visit.exitedAt !== undefined && !followed.has(visit));
    if (
      !ended &&
      !(
        seen.has(from) &&
        status === 'SUCCEEDED' &&
        visits.some((visit) => visit.state === from && visit.type === 'Parallel')
      )
    )
      continue;
    found.add(`${from} → ${to}`);
    found.add(`to ${to}`);
  }
  return found;
}
