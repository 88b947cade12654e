import { h } from './dom.js';
import { ask } from './live.js';
import { alarms } from './pages/alarms.js';
import { buckets } from './pages/buckets.js';
import { cost } from './pages/cost.js';
import { events } from './pages/events.js';
import { logs } from './pages/logs.js';
import { mail } from './pages/mail.js';
import { overview } from './pages/overview.js';
import { queues } from './pages/queues.js';
import { stacks } from './pages/stacks.js';
import { streams } from './pages/streams.js';
import { tables } from './pages/tables.js';
import { texts } from './pages/texts.js';
import { traces } from './pages/traces.js';
import { users } from './pages/users.js';
import { workflows } from './pages/workflows.js';
import { knowStacks } from './words.js';

/** Pages by the first part of their path. */
const pages = {
  '': { title: 'Overview', draw: overview },
  events: { title: 'Events', draw: events },
  traces: { title: 'Traces', draw: traces },
  queues: { title: 'Queues', draw: queues },
  streams: { title: 'Streams', draw: streams },
  workflows: { title: 'Workflows', draw: workflows },
  logs: { title: 'Logs', draw: logs },
  tables: { title: 'Tables', draw: tables },
  buckets: { title: 'Buckets', draw: buckets },
  users: { title: 'Users', draw: users },
  mail: { title: 'Mail', draw: mail },
  texts: { title: 'Texts', draw: texts },
  alarms: { title: 'Alarms', draw: alarms },
  stacks: { title: 'Stacks', draw: stacks },
  cost: { title: 'Cost', draw: cost },
};
const groups = [
  ['', 'events', 'traces', 'queues', 'streams', 'workflows', 'logs'],
  ['tables', 'buckets', 'users', 'mail', 'texts'],
  ['stacks', 'alarms', 'cost'],
];

const content = document.getElementById('content');
const navigation = document.getElementById('navigation');

function show(focus) {
  const [, , first = '', ...rest] = location.pathname.split('/');
  const page = pages[first];
  const name = rest.map(decodeURIComponent).join('/');
  navigation.replaceChildren(
    ...groups.map((group) =>
      h(
        'ul',
        {},
        group.map((path) => entry(path, first)),
      ),
    ),
  );
  navigation.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  document.title = `${name ? `${name} · ` : ''}${page?.title ?? 'Not found'} · local cloud`;
  const drawn = page ? page.draw(name) : h('h1', {}, 'There is no such page.');
  content.replaceChildren(...[drawn].flat());
  if (focus) {
    content.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
}

const entry = (path, current) =>
  h(
    'li',
    {},
    h('a', { href: `/_console${path && `/${path}`}`, 'aria-current': path === current && 'page' }, pages[path].title),
  );

/** Links inside the console change the page without reloading; links that a person opens in another tab or window are left alone. */
document.addEventListener('click', (event) => {
  const anchor = event.target.closest?.('a[href^="/_console"]');
  if (!anchor || anchor.target || anchor.hasAttribute('download') || event.defaultPrevented) return;
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (anchor.getAttribute('href').startsWith('/_console/api/')) return;
  event.preventDefault();
  history.pushState(null, '', anchor.getAttribute('href'));
  show(true);
});
addEventListener('popstate', () => show(true));

ask('stacks')
  .then((stacks) => knowStacks(stacks.map(({ stackName }) => stackName)))
  .catch(() => {
    // Without the answer, names are shown in full; the page itself says that the cloud does not answer.
  })
  .finally(() => show(false));
