import { disclosure, h } from '../dom.js';
import { jsonView } from '../json-view.js';
import { link, query } from '../link.js';
import { live } from '../live.js';
import { choice, empty, facts, heading, search, table } from '../parts.js';
import { chip, count, moment, resourceName } from '../words.js';

const FILTERS = ['bus', 'source', 'type', 'correlation', 'text'];

export const events = (n) => (n ? oneEvent(n) : allEvents());

function allEvents() {
  const again = () => list.refresh();
  const bus = choice('bus', 'Bus', [], again);
  const source = choice('source', 'Source', [], again);
  const type = choice('type', 'Detail type', [], again);
  const asked = () => {
    const chosen = new URLSearchParams(
      FILTERS.flatMap((name) => (query().get(name) ? [[name, query().get(name)]] : [])),
    );
    return `events?${chosen}`;
  };
  const list = live(asked, ({ events: found, facets }) => {
    for (const [field, values] of [
      [bus, facets.buses],
      [source, facets.sources],
      [type, facets.types],
    ]) {
      if (document.activeElement !== field.select) field.select.offer(values);
    }
    const filtered = FILTERS.some((name) => query().get(name));
    if (found.length === 0)
      return empty(
        filtered ? 'No event matches these filters.' : 'No event was put yet. Events appear here as they arrive.',
      );
    return table('Events, newest first', columns, found, {
      tone: ({ matchedRules }) => matchedRules.length === 0 && 'warn',
    });
  });
  return [
    heading('Events', 'The newest of every bus. Open one to see which rules matched it, and why the others did not.'),
    h(
      'div',
      { class: 'filters' },
      bus.field,
      source.field,
      type.field,
      search('correlation', 'Correlation id', again),
      search('text', 'Text anywhere in the event', again),
    ),
    list,
  ];
}

const columns = [
  { title: 'Time', cell: ({ at }) => moment(at, { exact: true }) },
  { title: 'Event', cell: ({ n, detailType }) => link(`/events/${n}`, detailType) },
  { title: 'Source', cell: ({ source }) => source },
  { title: 'Bus', cell: ({ bus }) => bus },
  {
    title: 'Journey',
    cell: ({ correlationId }) =>
      correlationId
        ? link(`/traces/${encodeURIComponent(correlationId)}`, h('code', { class: 'id' }, correlationId.slice(0, 8)))
        : h('span', { class: 'muted' }, '–'),
  },
  {
    title: 'Rules',
    cell: ({ matchedRules }) =>
      matchedRules.length === 0 ? chip('no rule', 'warn') : count(matchedRules.length, 'rule'),
  },
];

function oneEvent(n) {
  return live(
    () => `events/${encodeURIComponent(n)}`,
    (one) => {
      const matched = one.rules.filter((rule) => rule.matched);
      const others = one.rules.filter((rule) => !rule.matched);
      // The rules closest to a match come first: somebody may have expected them to match.
      const isFar = ({ mismatches }) => mismatches.some(({ path }) => path === 'detail-type' || path === 'source');
      const near = others.filter((rule) => !isFar(rule));
      const far = others.filter(isFar).sort((a, b) => a.mismatches.length - b.mismatches.length);
      return [
        heading(one.detailType, link('/events', 'Events'), ` · number ${one.n} on the bus ${one.bus}`),
        facts([
          ['Put', moment(one.at, { exact: true })],
          ['Source', one.source],
          ['Id', h('code', {}, one.id)],
          [
            'Journey',
            one.correlationId &&
              link(`/traces/${encodeURIComponent(one.correlationId)}`, h('code', {}, one.correlationId)),
          ],
        ]),
        h(
          'div',
          { class: 'two' },
          h(
            'section',
            {},
            h('h2', {}, `${count(matched.length, 'rule')} matched`),
            matched.length === 0 ? empty('Nobody subscribed to this event.') : verdicts(matched),
            near.length > 0 && [
              h('h2', {}, `${count(near.length, 'rule')} almost matched: another field differs`),
              verdicts(near),
            ],
            far.length > 0 &&
              h(
                'div',
                { class: 'far' },
                disclosure(
                  'far',
                  h('strong', {}, `${count(far.length, 'rule')} for other events, with the differences`),
                  () => verdicts(far),
                  // In a single column they would hide the event.
                  { open: matchMedia('(min-width: 901px)').matches },
                ),
              ),
          ),
          h('section', {}, h('h2', {}, 'The event'), jsonView(one.event, 'The event as JSON')),
        ),
      ];
    },
    { seconds: 10 },
  );
}

function verdicts(rules) {
  return h(
    'ul',
    { class: 'verdicts' },
    rules.map((rule) =>
      h(
        'li',
        {},
        h('div', { class: 'top' }, resourceName(rule.rule), state(rule)),
        rule.matched &&
          h(
            'p',
            { class: 'muted' },
            rule.targets.length === 0 ? 'It has no target.' : ['goes to ', rule.targets.map(target)],
          ),
        rule.mismatches.length > 0 && reasons(rule),
        disclosure(`pattern ${rule.rule}`, h('small', {}, 'pattern'), () =>
          jsonView(JSON.parse(rule.pattern), `Pattern of ${rule.rule}`),
        ),
      ),
    ),
  );
}

function state({ state: now, matched, mismatches }) {
  if (matched && mismatches.length > 0) return chip('matched then, not today', 'warn');
  if (matched) return chip('matched', 'good');
  if (now === 'DISABLED') return chip('disabled', 'warn');
  return mismatches.length === 0 ? chip('matches today, not then', 'warn') : null;
}

function reasons({ mismatches, alternatives }) {
  return [
    h(
      'ul',
      { class: 'why' },
      mismatches.map(({ path, text }) =>
        h('li', {}, h('b', { class: 'mono' }, path), h('span', {}, text.slice(path.length))),
      ),
    ),
    alternatives > 1 && h('small', {}, `There are ${alternatives} ways to fulfil it; this is the closest.`),
  ];
}

function target(arn) {
  const [, , service, , , ...rest] = arn.split(':');
  const name = rest.join(':').replace(/^(function|stateMachine|event-bus|log-group)[:/]/, '');
  return service === 'sqs' ? link(`/queues/${encodeURIComponent(name)}`, name) : h('span', {}, `${service} ${name} `);
}
