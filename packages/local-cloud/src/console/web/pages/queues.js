import { confirmed } from '../confirm.js';
import { disclosure, h } from '../dom.js';
import { textView } from '../json-view.js';
import { link } from '../link.js';
import { act, live } from '../live.js';
import { empty, facts, heading, table } from '../parts.js';
import { chip, count, duration, moment, resourceName } from '../words.js';

export const queues = (name) => (name ? oneQueue(name) : allQueues());

const isDeadLetterQueue = ({ deadLetterQueueOf, givenUpBy, consumers: all }) =>
  deadLetterQueueOf.length > 0 || (givenUpBy.length > 0 && all.length === 0);
const held = ({ visible, inFlight, delayed }) => visible + inFlight + delayed;
const to = (name) => link(`/queues/${encodeURIComponent(name)}`, resourceName(name));

function allQueues() {
  return [
    heading('Queues', 'Waiting messages, messages in flight, and dead letters.'),
    live(
      () => 'queues',
      (all) => {
        if (all.length === 0) return empty('No queue is deployed.');
        const dead = all.filter(isDeadLetterQueue).sort((a, b) => held(b) - held(a));
        const work = all.filter((queue) => !isDeadLetterQueue(queue)).sort((a, b) => held(b) - held(a));
        return [
          h('h2', {}, 'Queues of consumers'),
          table('Queues of consumers', [...columns, { title: 'Consumer', cell: consumers }], work),
          h('h2', {}, 'Dead-letter queues'),
          dead.length === 0
            ? empty('No queue is a dead-letter queue.')
            : table('Dead-letter queues', [...columns, { title: 'Of', cell: origin }], dead, {
                tone: (queue) => held(queue) > 0 && 'bad',
              }),
        ];
      },
    ),
  ];
}

const columns = [
  { title: 'Queue', cell: ({ name }) => to(name) },
  { title: 'Visible', number: true, cell: ({ visible }) => visible },
  { title: 'In flight', number: true, cell: ({ inFlight }) => inFlight },
  { title: 'Delayed', number: true, cell: ({ delayed }) => delayed },
  {
    title: 'Oldest',
    number: true,
    cell: ({ oldestSentAt }) => (oldestSentAt === undefined ? '–' : duration(Date.now() - oldestSentAt)),
  },
];

/** Queues by name; rules and streams as a number where there are many. */
const origin = ({ deadLetterQueueOf, givenUpBy }) => [
  deadLetterQueueOf.map(to),
  givenUpBy.length > 2
    ? h('div', {}, `${givenUpBy.length} rules and streams`)
    : givenUpBy.map((from) => h('div', {}, from)),
];

const consumers = ({ consumers: all }) =>
  all.length === 0
    ? h('span', { class: 'muted' }, 'none')
    : all.map(({ functionName, result }) => [
        link(`/logs?function=${encodeURIComponent(functionName)}`, resourceName(functionName)),
        /^PROBLEM/.test(result) && [' ', chip(result.toLowerCase(), 'bad')],
      ]);

function oneQueue(name) {
  const page = live(
    () => `queues/${encodeURIComponent(name)}`,
    (queue) => [
      heading(name, link('/queues', 'Queues'), isDeadLetterQueue(queue) ? ' · a dead-letter queue' : ''),
      facts([
        ['Visible', queue.visible],
        ['In flight', queue.inFlight],
        ['Delayed', queue.delayed],
        ['Oldest sent', queue.oldestSentAt !== undefined && moment(queue.oldestSentAt)],
        ['Consumer', queue.consumers.length > 0 && consumers(queue)],
        ['Gives up after', queue.maxReceiveCount !== undefined && count(queue.maxReceiveCount, 'receive')],
        ['Dead letters go to', queue.deadLetterQueue && to(queue.deadLetterQueue)],
        ['Dead letters of', isDeadLetterQueue(queue) && origin(queue)],
      ]),
      isDeadLetterQueue(queue) &&
        held(queue) > 0 &&
        h(
          'p',
          {},
          queue.deadLetterQueueOf.map((target) => redriveButton(queue, target, page)),
        ),
      queue.messages.length === 0 ? empty('The queue is empty.') : queue.messages.map(message),
      held(queue) > queue.messages.length &&
        h('p', { class: 'muted' }, `The oldest ${queue.messages.length} of ${held(queue)} are shown.`),
    ],
  );
  return page;
}

function redriveButton(queue, target, page) {
  const all = held(queue);
  const redrive = async () => {
    const text = `${count(all, 'message')} of ${queue.name} will go back to ${target} and be delivered to its consumer again, as new messages.`;
    if (!(await confirmed('Redrive the dead letters?', text, 'Redrive'))) return;
    await act(`redrive/${encodeURIComponent(queue.name)}?to=${encodeURIComponent(target)}`);
    page.refresh();
  };
  return h(
    'button',
    { class: 'button', type: 'button', key: `redrive ${target}`, onclick: redrive },
    `Redrive ${count(all, 'message')} to ${target}`,
  );
}

function message({ id, body, attributes, sentAt, receiveCount, state, visibleAt, reason }) {
  return h(
    'article',
    { class: 'panel' },
    facts([
      ['Message', h('code', {}, id)],
      ['Sent', moment(sentAt)],
      ['Received', count(receiveCount, 'time')],
      ['State', chip(state, state === 'in flight' ? 'busy' : 'plain')],
      ['Visible again', state !== 'visible' && moment(visibleAt)],
    ]),
    reason && why(reason),
    disclosure(`body ${id}`, 'Body', () => textView(body, `Body of message ${id}`)),
    Object.keys(attributes).length > 0 &&
      disclosure(`attributes ${id}`, 'Attributes', () =>
        textView(JSON.stringify(attributes), `Attributes of message ${id}`),
      ),
  );
}

const TELLERS = {
  rule: 'EventBridge could not deliver it',
  'asynchronous event': 'The function failed',
  stream: 'The function failed',
  consumer: 'The consumer failed',
};

function why({ text, from, functionName, requestId }) {
  const line = logLine(text);
  return h(
    'div',
    { class: 'problem' },
    h('strong', {}, `${TELLERS[from]}: `),
    h('span', {}, line ? told(line) : text),
    requestId &&
      h(
        'p',
        {},
        functionName && [resourceName(functionName), ' · '],
        link(`/logs/${requestId}`, 'the lines of that invocation'),
      ),
    line &&
      disclosure(`reason ${requestId} ${text.length}`, 'Its log line', () =>
        textView(text, 'Log line of the consumer'),
      ),
  );
}

/** A line of a structured log; undefined where the reason is plain text. */
function logLine(text) {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // The text only begins like JSON.
    return undefined;
  }
}

const told = ({ error, message, paths }) =>
  [typeof error === 'string' ? error : error?.name, message, Array.isArray(paths) && `(${paths.join(', ')})`]
    .filter(Boolean)
    .join(' · ');
