import { disclosure, h } from '../dom.js';
import { query } from '../link.js';
import { live } from '../live.js';
import { empty, heading, search } from '../parts.js';
import { count, moment } from '../words.js';

/** Every e-mail that the cloud accepted; none left the machine. */
export function mail() {
  const list = live(
    () => `mail${query().get('to') ? `?${new URLSearchParams({ to: query().get('to') })}` : ''}`,
    ({ sent, total }) => [
      sent.length === 0
        ? empty(query().get('to') ? 'Nothing was sent to this address.' : 'No mail was sent yet.')
        : sent.map(letter),
      total > sent.length &&
        h('p', { class: 'muted' }, `The newest ${sent.length} of ${count(total, 'mail')} are shown.`),
    ],
  );
  return [
    heading('Mail', 'Nothing leaves this machine. Text messages have their own page.'),
    h(
      'div',
      { class: 'filters' },
      search('to', 'To exactly', () => list.refresh()),
    ),
    list,
  ];
}

function letter({ id, to, from, subject, text, html, sentAt }) {
  return h(
    'article',
    { class: 'panel' },
    h('strong', {}, subject),
    h('p', { class: 'muted letter-head' }, `to ${to} from ${from} · `, moment(Date.parse(sentAt))),
    text && h('p', { class: 'body-text' }, text),
    html &&
      disclosure(`html ${id}`, 'HTML', () =>
        h('iframe', { class: 'letter', src: `/_console/api/mail/${id}`, sandbox: '', title: `HTML of ${subject}` }),
      ),
  );
}
