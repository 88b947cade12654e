import { confirmed } from '../confirm.js';
import { h } from '../dom.js';
import { query } from '../link.js';
import { act, live } from '../live.js';
import { empty, heading, search } from '../parts.js';
import { chip, count, moment } from '../words.js';

/** Every text message that the cloud accepted; none left the machine. */
export function texts() {
  const list = live(
    () => `texts${query().get('to') ? `?${new URLSearchParams({ to: query().get('to') })}` : ''}`,
    ({ sent, total, spent, limit, optedOut }) => [
      h('p', {}, `$${spent.toFixed(2)} of $${limit} are spent this month.`),
      optedOut.length > 0 && h('p', {}, `Opted out: ${optedOut.join(', ')}`),
      sent.length === 0
        ? empty(query().get('to') ? 'Nothing was sent to this number.' : 'No text was sent yet.')
        : sent.map((text) => note(text, optedOut, () => list.refresh())),
      total > sent.length &&
        h('p', { class: 'muted' }, `The newest ${sent.length} of ${count(total, 'text')} are shown.`),
    ],
  );
  return [
    heading('Texts', 'Text messages (SMS). Nothing leaves this machine.'),
    h(
      'div',
      { class: 'filters' },
      search('to', 'To exactly', () => list.refresh()),
    ),
    list,
  ];
}

function note({ id, to, from, message, sentAt, status, providerResponse, parts, price }, optedOut, refresh) {
  const stop = async () => {
    if (!(await confirmed('Answer STOP?', `${to} will get no more texts until it is opted in again.`, 'STOP'))) return;
    await act(`answer-text/${encodeURIComponent(to)}?text=STOP`);
    refresh();
  };
  return h(
    'article',
    { class: 'panel' },
    h('p', { class: 'muted letter-head' }, `to ${to} from ${from} · `, moment(Date.parse(sentAt))),
    status === 'FAILURE' && h('p', {}, chip('not sent', 'bad'), ` ${providerResponse}`),
    h('p', { class: 'body-text' }, message),
    h('p', { class: 'muted' }, `${count(parts, 'part')} · $${price.toFixed(5)}`),
    !optedOut.includes(to) &&
      h('button', { class: 'button', type: 'button', key: `stop ${id}`, onclick: stop }, `Answer STOP from ${to}`),
  );
}
