import { h } from '../dom.js';
import { jsonView } from '../json-view.js';
import { link } from '../link.js';
import { live } from '../live.js';
import { empty, heading, table } from '../parts.js';
import { chip, count, moment } from '../words.js';

const TONES = { ALARM: 'bad', OK: 'good' };
const stateChip = (state) => chip(state.toLowerCase().replaceAll('_', ' '), TONES[state]);

/** Alarms and their states. */
export const alarms = (name) => (name ? oneAlarm(name) : allAlarms());

function allAlarms() {
  return [
    heading(
      'Alarms',
      'Evaluated at the end of each minute, on the metrics counted here. docs/operations.md says how to clear each alarm.',
    ),
    live(
      () => 'alarms',
      (all) => {
        if (all.length === 0) return empty('No deployed template declares an alarm.');
        const ringing = all.filter(({ state }) => state === 'ALARM');
        return [
          h(
            'p',
            {},
            `${count(all.length, 'alarm')}, ${ringing.length === 0 ? 'none rings' : `${ringing.length} of them in alarm`}.`,
          ),
          table('Alarms', columns, all, { tone: ({ state }) => state === 'ALARM' && 'bad' }),
        ];
      },
      { seconds: 5 },
    ),
  ];
}

const columns = [
  { title: 'State', cell: ({ state, isMuted }) => [stateChip(state), isMuted && chip('actions disabled')] },
  { title: 'Alarm', cell: ({ name }) => link(`/alarms/${encodeURIComponent(name)}`, name) },
  { title: 'Since', cell: ({ since }) => moment(since) },
  {
    title: 'What',
    cell: ({ description, state, reason }) => [
      description ?? '',
      state === 'ALARM' && h('div', { class: 'muted' }, reason),
    ],
  },
];

function oneAlarm(name) {
  return [
    heading(name),
    live(
      () => `alarms/${encodeURIComponent(name)}`,
      ({ alarm, history }) =>
        alarm
          ? [
              h('p', {}, stateChip(alarm.StateValue), ' ', alarm.AlarmDescription ?? ''),
              h('p', {}, alarm.StateReason),
              table(
                'History',
                [
                  { title: 'When', cell: ({ Timestamp }) => moment(Timestamp * 1000) },
                  { title: 'What', cell: ({ HistorySummary }) => HistorySummary },
                ],
                history,
              ),
              jsonView(alarm, `Alarm ${name}`),
            ]
          : empty(`There is no alarm ${name}.`),
      { seconds: 5 },
    ),
  ];
}
