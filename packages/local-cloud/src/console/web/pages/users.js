import { disclosure, h } from '../dom.js';
import { jsonView } from '../json-view.js';
import { live } from '../live.js';
import { empty, heading, table } from '../parts.js';
import { chip, count, moment, statusChip } from '../words.js';

/** Every user of every pool. */
export function users() {
  return [
    heading('Users'),
    live(
      () => 'users',
      (pools) => (pools.length === 0 ? empty('No user pool is deployed.') : pools.map(pool)),
      { seconds: 4 },
    ),
  ];
}

function pool({ name, id, groups, users: all }) {
  return [
    h(
      'h2',
      {},
      name,
      ' ',
      h('small', {}, id, ' · ', count(all.length, 'user'), groups.length > 0 && ` · groups ${groups.join(', ')}`),
    ),
    all.length === 0 ? empty('Nobody signed up yet.') : table(`Users of ${name}`, columns, all),
  ];
}

/** The code in the user's authenticator app and when it expires; it works once. */
const codeOfNow = ({ code, until }) => [h('code', {}, code), ' ', h('small', {}, 'until ', moment(until))];

const columns = [
  {
    title: 'User',
    cell: ({ username, attributes }) => [
      h('div', {}, attributes.email ?? username),
      h('small', {}, h('code', {}, username)),
    ],
  },
  { title: 'Status', cell: ({ status, enabled }) => [statusChip(status), !enabled && [' ', chip('disabled', 'bad')]] },
  { title: 'Groups', cell: ({ groups }) => (groups.length === 0 ? '–' : groups.map((group) => [chip(group), ' '])) },
  { title: 'Current code', cell: ({ code }) => (code ? codeOfNow(code) : '–') },
  { title: 'Created', cell: ({ createdAt }) => moment(createdAt) },
  {
    title: 'Attributes',
    cell: ({ username, attributes }) =>
      disclosure(`user ${username}`, count(Object.keys(attributes).length, 'attribute'), () =>
        jsonView(attributes, `Attributes of ${username}`),
      ),
  },
];
