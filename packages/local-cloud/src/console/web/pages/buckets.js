import { h } from '../dom.js';
import { link, query } from '../link.js';
import { live } from '../live.js';
import { empty, heading, table } from '../parts.js';
import { bytes, moment, resourceName } from '../words.js';

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
  const prefix = query().get('prefix') ?? '';
  const next = query().get('next') ?? '';
  const at = (change) => `/buckets/${name}?${new URLSearchParams(change)}`;
  const source = (key) => `/_console/api/buckets/${name}?${new URLSearchParams({ key })}`;
  const up = prefix.split('/').slice(0, -2).join('/');
  return live(
    () => `buckets/${name}?${new URLSearchParams({ prefix, ...(next && { next }) })}`,
    ({ folders, objects, next: more }) => {
      const pictures = objects.filter(({ picture }) => picture);
      const own = (key) => key.slice(prefix.length);
      return [
        heading(name, link('/buckets', 'Buckets'), prefix && [' · ', h('code', {}, prefix)]),
        prefix && h('p', {}, link(at(up ? { prefix: `${up}/` } : {}), 'Folder above')),
        folders.length > 0 &&
          table('Folders', [{ title: 'Folder', cell: (folder) => link(at({ prefix: folder }), own(folder)) }], folders),
        pictures.length > 0 && [
          h('h2', {}, 'Pictures'),
          h(
            'ul',
            { class: 'pictures' },
            pictures.map(({ key }) =>
              h(
                'li',
                {},
                h(
                  'a',
                  { href: source(key), target: '_blank', rel: 'noopener' },
                  h('img', { src: source(key), alt: '', loading: 'lazy' }),
                  h('span', {}, own(key)),
                ),
              ),
            ),
          ),
        ],
        objects.length > 0 && [
          h('h2', {}, 'Objects'),
          table(
            'Objects',
            [
              {
                title: 'Key',
                cell: ({ key, picture }) =>
                  h(
                    'a',
                    {
                      href: source(key),
                      ...(picture ? { target: '_blank', rel: 'noopener' } : { download: own(key) || key }),
                    },
                    own(key) || key,
                  ),
              },
              { title: 'Type', cell: ({ type }) => type },
              { title: 'Changed', cell: ({ modifiedAt }) => moment(modifiedAt) },
              { title: 'Size', number: true, cell: ({ size }) => bytes(size) },
            ],
            objects,
          ),
        ],
        folders.length + objects.length === 0 && empty('Nothing lies here.'),
        more && h('p', {}, link(at({ prefix, next: more }), 'Next page')),
      ];
    },
    { seconds: 5 },
  );
}
