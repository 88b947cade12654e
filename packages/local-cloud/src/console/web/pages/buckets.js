import { h } from '../dom.js';
import { link, query } from '../link.js';
import { live } from '../live.js';
import { empty, heading, search, table } from '../parts.js';
import { bytes, moment, resourceName } from '../words.js';

const MOST_PICTURES = 24;

export const buckets = (name) => (name ? oneBucket(name) : allBuckets());

function allBuckets() {
  return [
    heading('Buckets'),
    live(
      () => 'buckets',
      (all) => (all.length === 0 ? empty('No bucket is deployed.') : table('Buckets', columns, all)),
      { seconds: 5 },
    ),
  ];
}

const columns = [
  { title: 'Bucket', cell: ({ name }) => link(`/buckets/${name}`, resourceName(name)) },
  { title: 'Created', cell: ({ createdAt }) => moment(createdAt) },
  { title: 'Objects', number: true, cell: ({ objects, more }) => `${objects}${more ? '+' : ''}` },
];

function oneBucket(name) {
  const source = (key) => `/_console/api/buckets/${name}?${new URLSearchParams({ key })}`;
  const list = live(
    () =>
      `buckets/${name}?${new URLSearchParams(['prefix', 'next'].flatMap((one) => (query().get(one) ? [[one, query().get(one)]] : [])))}`,
    ({ objects, next }) => {
      if (objects.length === 0)
        return empty(query().get('prefix') ? 'No key begins with this.' : 'The bucket is empty.');
      const pictures = objects.filter(({ picture }) => picture);
      const opening = ({ key, picture }) => ({
        href: source(key),
        ...(picture ? { target: '_blank', rel: 'noopener' } : { download: key }),
      });
      return [
        pictures.length > 0 &&
          h(
            'ul',
            { class: 'pictures' },
            pictures
              .slice(0, MOST_PICTURES)
              .map((one) =>
                h(
                  'li',
                  {},
                  h(
                    'a',
                    opening(one),
                    h('img', { src: source(one.key), alt: '', loading: 'lazy' }),
                    h('span', { title: one.key }, one.key.split('/').slice(-2).join('/')),
                  ),
                ),
              ),
          ),
        table(
          'Objects',
          [
            { title: 'Key', cell: (one) => h('a', opening(one), one.key) },
            { title: 'Type', cell: ({ type }) => type || '–' },
            { title: 'Changed', cell: ({ modifiedAt }) => moment(modifiedAt) },
            { title: 'Size', number: true, cell: ({ size }) => bytes(size) },
          ],
          objects,
        ),
        next &&
          h(
            'p',
            {},
            link(`/buckets/${name}?${new URLSearchParams({ prefix: query().get('prefix') ?? '', next })}`, 'Next page'),
          ),
      ];
    },
    { seconds: 4 },
  );
  return [
    heading(name, link('/buckets', 'Buckets')),
    h(
      'div',
      { class: 'filters' },
      search('prefix', 'Keys that begin with', () => list.refresh()),
    ),
    list,
  ];
}
