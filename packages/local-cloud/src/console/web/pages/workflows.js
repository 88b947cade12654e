import { h } from '../dom.js';
import { textView } from '../json-view.js';
import { link, query, remember } from '../link.js';
import { live } from '../live.js';
import { choice, empty, facts, heading, search, table } from '../parts.js';
import { chip, count, duration, moment, resourceName, statusChip } from '../words.js';
import { workflowGraph } from '../workflow-graph.js';

export const workflows = (arn) => (arn ? oneExecution(arn) : allExecutions());

function allExecutions() {
  const again = () => list.refresh();
  const machine = choice('machine', 'Workflow', [], again);
  const status = choice('status', 'Status', ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'], again);
  const asked = () => {
    const chosen = new URLSearchParams(
      ['machine', 'text'].flatMap((name) => (query().get(name) ? [[name, query().get(name)]] : [])),
    );
    return `workflows?${chosen}`;
  };
  const list = live(asked, ({ machines, executions }) => {
    if (document.activeElement !== machine.select) machine.select.offer(machines.map(({ name }) => name));
    const wanted = query().get('status');
    const found = executions.filter((one) => !wanted || one.status === wanted);
    if (machines.length === 0) return empty('No workflow is deployed.');
    return found.length === 0
      ? empty('No execution matches.')
      : table('Executions, newest first', columns, found, { tone: (one) => (one.error ? 'bad' : undefined) });
  });
  return [
    heading('Workflows', 'Executions of both kinds. Express ones are remembered until the cloud stops.'),
    h('div', { class: 'filters' }, machine.field, status.field, search('text', 'Text in input or name', again)),
    list,
  ];
}

const columns = [
  { title: 'Began', cell: ({ startedAt }) => moment(startedAt) },
  { title: 'Workflow', cell: ({ machine }) => resourceName(machine) },
  { title: 'Execution', cell: ({ arn, name }) => link(`/workflows/${encodeURIComponent(arn)}`, h('code', {}, name)) },
  { title: 'Kind', cell: ({ type }) => (type === 'EXPRESS' ? 'Express' : 'Standard') },
  { title: 'Status', cell: ({ status, error }) => [statusChip(status), error && h('div', { class: 'muted' }, error)] },
  {
    title: 'Took',
    number: true,
    cell: ({ startedAt, stoppedAt }) => (stoppedAt === undefined ? '–' : duration(stoppedAt - startedAt)),
  },
];

function oneExecution(arn) {
  return live(
    () => `workflows/${encodeURIComponent(arn)}`,
    (execution) => {
      const side = h('section', { 'aria-live': 'polite' });
      const choose = (state) => {
        remember({ state });
        side.replaceChildren(...told(execution, state));
      };
      side.append(...told(execution, query().get('state')).filter(Boolean));
      return [
        heading(execution.machine, link('/workflows', 'Workflows'), ' · ', h('code', {}, execution.name)),
        facts([
          ['Status', statusChip(execution.status)],
          ['Kind', execution.type === 'EXPRESS' ? 'Express' : 'Standard'],
          ['Began', moment(execution.startedAt, { exact: true })],
          [
            'Took',
            execution.stoppedAt === undefined ? 'still runs' : duration(execution.stoppedAt - execution.startedAt),
          ],
        ]),
        execution.error &&
          h('div', { class: 'problem' }, h('strong', {}, execution.error), h('p', {}, execution.cause)),
        h('div', { class: 'two workflow' }, workflowGraph(execution, query().get('state'), choose), side),
      ];
    },
  );
}

/** Details of the chosen state, or of the whole execution. */
function told(execution, state) {
  const visits = execution.visits.filter((visit) => visit.state === state);
  if (!state) {
    return [
      h('h2', {}, 'Input and output of the execution'),
      h(
        'p',
        { class: 'muted' },
        'Choose a state in the graph to see what went in and came out, and its errors and retries.',
      ),
      h('h3', {}, 'Input'),
      textView(execution.input, 'Input of the execution'),
      ...(execution.output === undefined
        ? []
        : [h('h3', {}, 'Output'), textView(execution.output, 'Output of the execution')]),
    ];
  }
  return [
    h('h2', {}, state),
    ...(visits.length === 0
      ? [empty('This state was not reached.')]
      : visits.map((visit, index) => passage(visit, index, visits.length, execution))),
  ];
}

function passage({ state, type, enteredAt, exitedAt, input, output, attempts }, index, all, { stoppedAt }) {
  const end = exitedAt ?? stoppedAt;
  return h(
    'div',
    { class: 'panel' },
    facts([
      ['Passage', all > 1 && `${index + 1} of ${all}`],
      ['Type', type],
      ['Entered', moment(enteredAt, { exact: true })],
      ['Took', end === undefined ? 'still here' : duration(end - enteredAt)],
      ['Attempts', attempts.length > 1 && chip(count(attempts.length, 'attempt'), 'warn')],
    ]),
    attempts.map(
      ({ startedAt, error, cause }, at) =>
        error &&
        h(
          'div',
          { class: 'problem' },
          h('strong', {}, `Attempt ${at + 1} at `, moment(startedAt, { exact: true }), `: ${error}`),
          cause && textView(cause, `Cause of attempt ${at + 1}`),
        ),
    ),
    input !== undefined && [h('h3', {}, 'Input'), textView(input, `Input of ${state}`)],
    output !== undefined && [h('h3', {}, 'Output'), textView(output, `Output of ${state}`)],
  );
}
