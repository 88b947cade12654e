import { h } from '../dom.js';
import { link, query, remember } from '../link.js';
import { live } from '../live.js';
import { empty, facts, heading, search, table } from '../parts.js';
import { waterfall } from '../waterfall.js';
import { count, duration, moment } from '../words.js';

export const traces = (id) => (id ? oneTrace(id) : allTraces());

function allTraces() {
  const list = live(
    () => 'traces',
    (journeys) => {
      const wanted = query().get('id') ?? '';
      const found = journeys.filter(({ correlationId }) => correlationId.includes(wanted));
      if (found.length === 0)
        return empty(wanted ? 'No journey has this id.' : 'No event with a correlation id was put yet.');
      return table('Journeys, the latest first', columns, found);
    },
  );
  return [
    heading(
      'Traces',
      'A business journey is everything with one correlation id, across functions, queues and workflows.',
    ),
    h(
      'div',
      { class: 'filters' },
      search('id', 'Correlation id', () => list.refresh()),
    ),
    list,
  ];
}

const columns = [
  {
    title: 'Journey',
    cell: ({ correlationId }) => link(`/traces/${encodeURIComponent(correlationId)}`, h('code', {}, correlationId)),
  },
  { title: 'Began', cell: ({ startedAt }) => moment(startedAt) },
  { title: 'From', cell: ({ first }) => first },
  { title: 'To', cell: ({ last }) => last },
  { title: 'Events', number: true, cell: ({ events }) => events },
  { title: 'Took', number: true, cell: ({ startedAt, endedAt }) => duration(endedAt - startedAt) },
];

function oneTrace(id) {
  return live(
    () => `traces/${encodeURIComponent(id)}`,
    (trace) => {
      const { rows } = trace;
      if (rows.length === 0) {
        return [
          heading('Trace', link('/traces', 'Traces'), ' · ', h('code', {}, id)),
          empty('Nothing is recorded under this id (any more).'),
        ];
      }
      const runs = rows.filter(({ kind }) => kind === 'run');
      const cold = runs.filter(({ initMs }) => initMs !== undefined);
      const failed = rows.filter(({ error }) => error);
      const repeated = runs.filter(({ attempt }) => attempt > 1);
      return [
        heading('Trace', link('/traces', 'Traces'), ' · ', h('code', {}, id)),
        facts([
          ['Began', moment(trace.startedAt, { exact: true })],
          ['Took', duration(trace.endedAt - trace.startedAt)],
          ['Events', rows.filter(({ kind }) => kind === 'event').length],
          ['Invocations', runs.length],
          ['Cold starts', `${cold.length}, ${duration(cold.reduce((sum, { initMs }) => sum + initMs, 0))} of loading`],
          ['Retries', repeated.length],
          ['Failures', failed.length > 0 ? h('strong', {}, String(failed.length)) : 0],
          ['Workflows', count(rows.filter(({ kind }) => kind === 'execution').length, 'execution')],
        ]),
        waterfall(trace, query().get('row'), (row) => remember({ row })),
      ];
    },
  );
}
