import { disclosure, h } from '../dom.js';
import { jsonView } from '../json-view.js';
import { link, query, remember } from '../link.js';
import { live } from '../live.js';
import { choice, empty, facts, heading, table } from '../parts.js';
import { chip, count, duration, moment, resourceName } from '../words.js';

export const logs = (requestId) => (requestId ? oneRequest(requestId) : allRequests());

function allRequests() {
  const again = () => list.refresh();
  const functions = choice('function', 'Function', [], again);
  const failed = h('input', {
    type: 'checkbox',
    checked: query().get('failed') === 'yes',
    onchange: () => {
      remember({ failed: failed.checked ? 'yes' : '' });
      again();
    },
  });
  const asked = () => {
    const chosen = new URLSearchParams(
      ['function', 'failed'].flatMap((name) => (query().get(name) ? [[name, query().get(name)]] : [])),
    );
    return `logs?${chosen}`;
  };
  const list = live(asked, ({ functions: names, runs }) => {
    if (document.activeElement !== functions.select) functions.select.offer(names);
    return runs.length === 0
      ? empty('No invocation matches.')
      : table('Invocations, newest first', columns, runs, { tone: ({ error }) => error && 'bad' });
  });
  return [
    heading('Logs', 'By invocation: open one to read its lines together.'),
    h('div', { class: 'filters' }, functions.field, h('label', { class: 'check' }, failed, ' only failed ones')),
    list,
  ];
}

const columns = [
  { title: 'Time', cell: ({ startedAt }) => moment(startedAt, { exact: true }) },
  { title: 'Function', cell: ({ functionName }) => resourceName(functionName) },
  {
    title: 'Invocation',
    cell: ({ requestId }) => link(`/logs/${requestId}`, h('code', { class: 'id' }, requestId.slice(0, 8))),
  },
  { title: 'Triggered by', cell: ({ trigger }) => broughtBy(trigger) },
  {
    title: 'Journey',
    cell: ({ correlationIds: [id] }) =>
      id && link(`/traces/${encodeURIComponent(id)}`, h('code', { class: 'id' }, id.slice(0, 8))),
  },
  {
    title: 'Took',
    number: true,
    cell: ({ startedAt, endedAt, initMs }) => [
      duration(endedAt - startedAt),
      initMs !== undefined && h('div', { class: 'muted' }, `cold ${duration(initMs)}`),
    ],
  },
  { title: 'Result', cell: ({ error, trigger }) => outcome(error, trigger) },
];

function broughtBy({ kind, name, messages, records }) {
  if (kind === 'queue') return [resourceName(name), messages.length > 1 && ` ${count(messages.length, 'message')}`];
  if (kind === 'stream') return [resourceName(name), ` stream, ${count(records, 'record')}`];
  return h('span', {}, kind === 'http' || kind === 'event' ? name : `${kind} ${name}`);
}

function outcome(error, { status, messages }) {
  if (error) return [chip('failed', 'bad'), h('div', { class: 'muted' }, error.type)];
  const failed = messages?.filter((one) => one.failed).length ?? 0;
  if (failed > 0) return chip(`${failed} of ${messages.length} failed`, 'bad');
  return status === undefined
    ? chip('ok', 'good')
    : chip(String(status), status >= 500 ? 'bad' : status >= 400 ? 'warn' : 'good');
}

function oneRequest(requestId) {
  return live(
    () => `logs/${encodeURIComponent(requestId)}`,
    ({ runs }) => [
      heading('Invocation', link('/logs', 'Logs'), ' · ', h('code', {}, requestId)),
      ...runs.map((run, index) => [
        runs.length > 1 && h('h2', {}, `Attempt ${index + 1}`),
        facts([
          ['Function', link(`/logs?function=${encodeURIComponent(run.functionName)}`, resourceName(run.functionName))],
          ['Result', outcome(run.error, run.trigger)],
          ['Triggered by', broughtBy(run.trigger)],
          ['Began', moment(run.startedAt, { exact: true })],
          ['Ran', duration(run.endedAt - run.startedAt)],
          ['Cold start', run.initMs !== undefined && duration(run.initMs)],
          [
            'Journeys',
            run.correlationIds.length > 0 &&
              run.correlationIds.map((id) => [link(`/traces/${encodeURIComponent(id)}`, h('code', {}, id)), ' ']),
          ],
        ]),
        run.error && h('div', { class: 'problem' }, h('strong', {}, run.error.type), h('p', {}, run.error.message)),
        run.lines.length === 0
          ? empty('It wrote no lines, or they are not delivered yet.')
          : h('ol', { class: 'lines' }, run.lines.map(line)),
      ]),
    ],
    { seconds: 4 },
  );
}

/** A line of the platform or of the function; JSON lines show level and message, and the rest on demand. */
function line({ timestamp, message }, index) {
  const value = parsed(message);
  const level = value?.level ?? (value ? '' : (/\t(ERROR|WARN|INFO|DEBUG)\t/.exec(message)?.[1] ?? ''));
  const tone = { ERROR: 'bad', WARN: 'warn' }[level] ?? 'plain';
  const text = value?.message ?? message.trimEnd();
  return h(
    'li',
    {},
    moment(timestamp, { exact: true }),
    h('span', {}, level && chip(level.toLowerCase(), tone)),
    value
      ? disclosure(
          `line ${index} ${timestamp}`,
          h('span', { class: 'mono' }, typeof text === 'string' ? text : JSON.stringify(text)),
          () => jsonView(value, 'The line as JSON'),
        )
      : h('span', { class: 'mono' }, text),
  );
}

function parsed(text) {
  try {
    const value = JSON.parse(text);
    return value !== null && typeof value === 'object' ? value : undefined;
  } catch {
    // Plain text is a line, too.
    return undefined;
  }
}
