import { disclosure, h } from '../dom.js';
import { jsonView } from '../json-view.js';
import { link, query } from '../link.js';
import { live } from '../live.js';
import { empty, facts, heading, table } from '../parts.js';
import { count, resourceName } from '../words.js';

export const tables = (name) => (name ? oneTable(name) : allTables());

function allTables() {
  return [
    heading('Tables'),
    live(
      () => 'tables',
      (all) => (all.length === 0 ? empty('No table is deployed.') : table('Tables', columns, all)),
    ),
  ];
}

const columns = [
  { title: 'Table', cell: ({ name }) => link(`/tables/${encodeURIComponent(name)}`, resourceName(name)) },
  { title: 'Key', cell: ({ key }) => h('code', {}, key) },
  {
    title: 'Indexes',
    cell: ({ indexes }) =>
      indexes.length === 0 ? '–' : indexes.map(({ name, key }) => h('div', {}, `${name}: `, h('code', {}, key))),
  },
  { title: 'Stream', cell: ({ stream }) => (stream ? 'yes' : 'no') },
  { title: 'Items', number: true, cell: ({ items, more }) => (more ? `${items}+` : items) },
];

function oneTable(name) {
  const next = query().get('next');
  return live(
    () => `tables/${encodeURIComponent(name)}${next ? `?${new URLSearchParams({ next })}` : ''}`,
    (found) => {
      const keys = found.key.split(', ');
      return [
        heading(name, link('/tables', 'Tables'), ` · ${found.more ? 'more than ' : ''}${count(found.items, 'item')}`),
        facts([
          ['Key', h('code', {}, found.key)],
          ...found.indexes.map((index) => [`Index ${index.name}`, h('code', {}, index.key)]),
          ['Stream', found.stream ? 'yes' : 'no'],
        ]),
        found.page.length === 0 ? empty('The table holds no items here.') : items(found.page, keys),
        h(
          'p',
          {},
          next && [link(`/tables/${encodeURIComponent(name)}`, 'First page'), ' '],
          found.next &&
            link(`/tables/${encodeURIComponent(name)}?${new URLSearchParams({ next: found.next })}`, 'Next page'),
        ),
      ];
    },
    { seconds: 5 },
  );
}

function items(page, keys) {
  return table(
    'Items',
    [
      ...keys.map((key) => ({ title: key, cell: (item) => h('code', {}, String(item[key])) })),
      {
        title: 'Item',
        cell: (item) =>
          disclosure(
            `item ${keys.map((key) => item[key]).join(' ')}`,
            h(
              'span',
              { class: 'muted' },
              Object.keys(item)
                .filter((key) => !keys.includes(key))
                .join(', '),
            ),
            () => jsonView(item, 'The item as JSON'),
          ),
      },
    ],
    page,
  );
}
