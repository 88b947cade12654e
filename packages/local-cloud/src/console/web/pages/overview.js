import { h } from '../dom.js';
import { link } from '../link.js';
import { live } from '../live.js';
import { empty, figure, heading, table } from '../parts.js';
import { chip, count, moment } from '../words.js';

const NOTICE_TONES = { error: 'bad', warn: 'warn', info: 'plain' };

/** Counts, failures and the cloud's notices. */
export function overview() {
  return [heading('Overview'), live(() => 'overview', draw)];
}

function draw(now) {
  return [
    h(
      'div',
      { class: 'figures' },
      figure(
        now.deadLetters,
        now.deadLetters === 1 ? 'dead letter' : 'dead letters',
        now.deadLetters > 0 && 'bad',
        '/queues',
      ),
      figure(now.waiting, 'messages waiting', '', '/queues'),
      figure(now.running, 'workflows running', '', '/workflows'),
      figure(now.failedExecutions, 'workflows failed', now.failedExecutions > 0 && 'bad', '/workflows?status=FAILED'),
      figure(
        now.failedInvocations,
        `of the last ${count(now.invocations, 'invocation')} failed`,
        now.failedInvocations > 0 && 'bad',
        '/logs?failed=yes',
      ),
      figure(now.stacks.length, 'stacks', now.stacks.some((status) => /FAILED/.test(status)) && 'bad', '/stacks'),
    ),
    h('h2', {}, 'Latest events'),
    now.events.length === 0
      ? empty('No event was put yet. Events appear here as they arrive.')
      : table(
          'Latest events',
          [
            { title: 'Time', cell: ({ at }) => moment(at) },
            { title: 'Event', cell: ({ n, detailType }) => link(`/events/${n}`, detailType) },
            { title: 'Source', cell: ({ source }) => source },
            {
              title: 'Journey',
              cell: ({ correlationId }) =>
                correlationId && link(`/traces/${encodeURIComponent(correlationId)}`, correlationId.slice(0, 8)),
            },
          ],
          now.events,
        ),
    h('h2', {}, 'Notices of the cloud'),
    now.notices.length === 0
      ? empty('None: no call was refused, no delivery failed.')
      : table(
          'Notices',
          [
            { title: 'Time', cell: ({ at }) => moment(at) },
            { title: 'Level', cell: ({ level }) => chip(level, NOTICE_TONES[level]) },
            { title: 'Notice', cell: ({ message }) => message },
          ],
          now.notices,
        ),
    h(
      'p',
      { class: 'muted' },
      'Region ',
      h('code', {}, now.region),
      ' at ',
      h('code', {}, now.endpoint),
      '. Each other region has a console on its own port.',
    ),
  ];
}
