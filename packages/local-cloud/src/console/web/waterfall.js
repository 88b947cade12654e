import { h } from './dom.js';
import { link } from './link.js';
import { facts } from './parts.js';
import { chip, duration, moment, resourceName } from './words.js';

const LEGEND = [
  ['event-mark', 'event'],
  ['wait', 'waits on a queue or for a thread'],
  ['cold', 'loads its code (cold start)'],
  ['ran', 'function runs'],
  ['flow', 'workflow runs'],
  ['failed', 'failed'],
];

/** Turns moments of a journey into shares of the width. */
function scaleOf(stretches) {
  return (moment) => {
    const stretch = stretches.findLast(({ from }) => from <= moment) ?? stretches[0];
    const share = Math.min(1, Math.max(0, (moment - stretch.from) / (stretch.to - stretch.from)));
    return (stretch.left + share * stretch.width) * 100;
  };
}

/**
 * A journey as a waterfall: a line for each event, invocation and execution, by beginning, an execution's invocations below it.
 * @param {string | null} chosen id of the row whose details are open
 * @param {(id: string) => void} onchoose receives the id of the row that a person opens, '' when it is closed
 */
export function waterfall(trace, chosen, onchoose) {
  const at = scaleOf(trace.scale);
  const list = h('ol', {});
  const ordered = inOrder(trace.rows);
  const items = new Map(ordered.map((row) => [row.id, item(row)]));
  list.append(...items.values());
  choose(chosen);
  return [
    h(
      'ul',
      { class: 'legend' },
      LEGEND.map(([name, text]) => h('li', {}, h('i', { class: name }), text)),
      trace.scale.some(({ idle }) => idle) && h('li', {}, 'hatched: nothing happened, time is folded'),
    ),
    h(
      'div',
      { class: 'waterfall' },
      h(
        'div',
        { class: 'axis', 'aria-hidden': 'true' },
        h('span', {}),
        h('div', { class: 'track' }, ticks(trace)),
        h('span', {}),
      ),
      list,
    ),
  ];

  function item(row) {
    const tone = `${row.kind}${row.error ? ' bad' : ''}${row.inside ? ' inside' : ''}`;
    const button = h(
      'button',
      { class: `row ${tone}`, type: 'button', 'aria-expanded': 'false', key: row.id, onclick: () => toggle(row.id) },
      h(
        'span',
        { class: 'name' },
        h('span', { title: row.label }, short(row)),
        h('small', { title: row.detail }, row.detail.replace(/claimstream-/g, '')),
      ),
      h('span', { class: 'track', 'aria-hidden': 'true' }, folds(), bars(row)),
      h('span', { class: 'took' }, row.kind === 'event' ? '' : took(row)),
    );
    return h('li', {}, button);
  }

  function toggle(id) {
    const open = items.get(id).firstChild.getAttribute('aria-expanded') === 'true';
    choose(open ? undefined : id);
    onchoose(open ? '' : id);
  }

  function choose(id) {
    const row = ordered.find((one) => one.id === id);
    const related = row ? relatives(row, ordered) : new Set();
    list.classList.toggle('choosing', row !== undefined);
    for (const [key, element] of items) {
      const [button, more] = element.children;
      button.setAttribute('aria-expanded', String(key === id));
      button.classList.toggle('related', related.has(key));
      more?.remove();
    }
    if (row) items.get(row.id).append(details(row, ordered, toggle));
  }

  function folds() {
    return trace.scale
      .filter(({ idle }) => idle)
      .map(({ left, width }) => h('i', { class: 'fold', style: { left: `${left * 100}%`, width: `${width * 100}%` } }));
  }

  function bars(row) {
    if (row.kind === 'event') return h('i', { class: 'event-mark', style: { left: `${at(row.startedAt)}%` } });
    const until = row.endedAt ?? trace.endedAt;
    const bar = (name, from, to) =>
      h('i', { class: name, style: { left: `${at(from)}%`, width: `${Math.max(0, at(to) - at(from))}%` } });
    if (row.kind === 'execution') {
      const passed = row.states.filter(({ type }) => type !== 'Parallel' && type !== 'Map');
      return [
        bar(row.error ? 'failed' : `flow${row.endedAt === undefined ? ' pulse' : ''}`, row.startedAt, until),
        passed.map((state) => bar('state', state.enteredAt, state.exitedAt ?? until)),
      ];
    }
    const asked = row.askedAt ?? row.startedAt;
    const loading = row.initMs === undefined ? row.startedAt : Math.max(asked, row.startedAt - row.initMs);
    return [
      row.queuedAt !== undefined && row.queuedAt < asked && bar('wait', row.queuedAt, asked),
      loading > asked && bar('wait', asked, loading),
      loading < row.startedAt && bar('cold', loading, row.startedAt),
      bar(row.error ? 'failed' : 'ran', row.startedAt, until),
    ];
  }
}

/** Rows by beginning, with invocations of an execution's tasks below it. */
function inOrder(rows) {
  const inside = Map.groupBy(
    rows.filter((row) => row.inside),
    (row) => row.inside,
  );
  return rows.filter((row) => !row.inside).flatMap((row) => [row, ...(inside.get(row.id) ?? [])]);
}

/** All causes and consequences of a row, direct and indirect. */
function relatives(row, rows) {
  const found = new Set([row.id]);
  const causesOf = (one) => [...one.causes, ...(one.inside ? [one.inside] : [])];
  const up = (one) => {
    for (const id of causesOf(one))
      if (!found.has(id)) found.add(id) && up(rows.find((other) => other.id === id) ?? { causes: [] });
  };
  const down = (id) => {
    for (const other of rows)
      if (causesOf(other).includes(id) && !found.has(other.id)) found.add(other.id) && down(other.id);
  };
  up(row);
  down(row.id);
  return found;
}

function short({ kind, label, attempt }) {
  const again = attempt > 1 && [' ', chip(`attempt ${attempt}`, 'warn')];
  if (kind === 'event') return [label, again];
  return [resourceName(label).firstChild.textContent, again];
}

const took = (row) => (row.endedAt === undefined ? 'runs' : duration(row.endedAt - row.startedAt));

function ticks({ scale, startedAt }) {
  const shown = scale.filter(({ idle }) => !idle);
  const length = shown.reduce((sum, { from, to }) => sum + to - from, 0);
  const step =
    [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 60_000, 300_000].find((one) => length / one <= 8) ??
    length / 6;
  const found = [];
  let last = -Infinity;
  for (const { from, to, left, width } of shown) {
    for (let moment = startedAt + Math.ceil((from - startedAt) / step) * step; moment <= to; moment += step) {
      const share = left + ((moment - from) / (to - from)) * width;
      if (share - last < 0.09 || share > 0.96) continue;
      last = share;
      found.push(h('span', { style: { left: `${share * 100}%` } }, tick(moment - startedAt)));
    }
  }
  return found;
}

const tick = (after) => (after === 0 ? '0' : after < 1000 ? `+${after} ms` : `+${after / 1000} s`);

function details(row, rows, toggle) {
  const named = (id) => rows.find((one) => one.id === id);
  const jump = (id) =>
    h(
      'button',
      { class: 'button', type: 'button', onclick: () => toggle(id) },
      resourceName(named(id).label).firstChild.textContent,
    );
  const effects = rows.filter((one) => one.causes.includes(row.id)).map(({ id }) => id);
  const places = { event: 'event and its rules', run: 'log lines', execution: 'graph and states' };
  return h(
    'div',
    { class: 'more' },
    facts([
      ['What', h('span', {}, row.label)],
      ['How', row.detail],
      ['Began', moment(row.startedAt, { exact: true })],
      ['Ran', row.kind !== 'event' && took(row)],
      ['Waited on the queue', row.queuedAt !== undefined && duration((row.askedAt ?? row.startedAt) - row.queuedAt)],
      [
        'Waited for a thread',
        row.askedAt !== undefined && row.startedAt > row.askedAt && duration(row.startedAt - row.askedAt),
      ],
      ['Cold start', row.initMs !== undefined && duration(row.initMs)],
      ['Attempt', row.attempt > 1 && row.attempt],
      ['More', link(row.link, places[row.kind])],
    ]),
    row.error && h('div', { class: 'problem' }, row.error),
    row.states?.length > 0 && states(row),
    row.causes.length > 0 && h('p', {}, 'Follows from ', row.causes.filter(named).map(jump)),
    effects.length > 0 && h('p', {}, 'Leads to ', effects.map(jump)),
  );
}

function states({ states: passed, endedAt }) {
  return h(
    'ul',
    { class: 'states' },
    passed.map(({ state, type, enteredAt, exitedAt, attempts }) =>
      h(
        'li',
        {},
        h('strong', {}, state),
        ` ${type.toLowerCase()} `,
        h(
          'span',
          { class: 'muted' },
          exitedAt === undefined && endedAt === undefined ? 'going on' : duration((exitedAt ?? endedAt) - enteredAt),
        ),
        attempts.length > 1 && [' ', chip(`${attempts.length} attempts`, 'warn')],
        attempts
          .filter(({ error }) => error)
          .map(({ error, cause }) => h('div', { class: 'problem' }, `${error}: ${cause ?? ''}`)),
      ),
    ),
  );
}
