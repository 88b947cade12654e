import * as z from 'zod';
import { example, pathOf, type RouteUnderTest } from './routes-under-test.ts';

const LONG = 'a'.repeat(10_000);
/** Values in place of an id, as in the request line. */
const segments: Record<string, string> = {
  nothing: '',
  'the folder above': '..',
  'the folder above, encoded': '%2e%2e',
  'an encoded slash': 'a%2Fb',
  'an encoded backslash': '..%5C..%5Cetc',
  'a zero byte': '%00',
  'no UTF-8': '%ff%fe',
  'half an escape': '%',
  'a command': "'%20OR%201=1--",
  'a script': '%3Cscript%3E',
  'a prototype': '__proto__',
  'a constructor': 'constructor',
  'a number': '-1',
  'a key of a table': 'CLAIM%23x',
  'an id and more': 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03%20',
  'ten thousand characters': LONG,
};

/** Paths with an impossible value for each parameter. */
export const hostilePaths = (route: RouteUnderTest): { what: string; path: string }[] =>
  route.parameters.flatMap((name) =>
    Object.entries(segments).map(([what, segment]) => ({
      what: `${what} as ${name}`,
      path: pathOf(route, { ...example(route.examples.path), [name]: segment }),
    })),
  );

const values: Record<string, string> = {
  nothing: '',
  'ten thousand characters': LONG,
  'a zero byte': '%00',
  'no UTF-8': '%ff',
  'half an escape': '%',
  'a command': "'%20OR%201=1--",
  'a prototype': '__proto__',
  'a huge number': '1e400',
  'less than nothing': '-1',
  'not quite a number': '1.5',
  'a day that is none': '2026-02-30',
};

const parametersOf = ({ query }: RouteUnderTest): string[] =>
  query ? Object.keys((z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' }) as any).properties ?? {}) : [];
const textOf = (query: Record<string, string>) =>
  `?${Object.entries(query)
    .map((pair) => pair.join('='))
    .join('&')}`;
const given = (route: RouteUnderTest): Record<string, string> => example(route.examples.query) ?? {};

/** Queries with an invalid value for a parameter, without those that a writing route would accept. */
export const hostileQueries = (route: RouteUnderTest): { what: string; query: string; isRefused: boolean }[] =>
  parametersOf(route)
    .flatMap((name) => [
      ...Object.entries(values).map(([what, value]) => {
        const query = { ...given(route), [name]: value };
        let asParsed = value;
        try {
          asParsed = decodeURIComponent(value);
        } catch {} // not UTF-8, so it is no value, however it is decoded
        const isRefused = !route.query!.safeParse({ ...given(route), [name]: asParsed }).success;
        return { what: `${name}: ${what}`, query: textOf(query), isRefused };
      }),
      { what: `${name} twice`, query: `${textOf(given(route))}&${name}=1&${name}=2`, isRefused: false },
    ])
    .filter(({ isRefused }) => isRefused || route.method === 'GET');

/** Cursors that no answer contained, including the places of another customer's things. */
export function hostileCursors(route: RouteUnderTest, ids: readonly string[]): { what: string; query: string }[] {
  if (!parametersOf(route).includes('cursor')) return [];
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const cursors: Record<string, string> = {
    'no page': 'x',
    'a number': '12',
    'a negative number': '-000000000001',
    null: encoded(null),
    'no tuple': encoded([]),
    'two keys': encoded(['a', 'b']),
    numbers: encoded([1, 2, 3]),
    'long keys': encoded(['p', 's'.repeat(1400), 'i']),
    'a long position': encoded(['p', 's', 'i'.repeat(1400)]),
    'zero bytes': encoded(['\u0000', '\u0000', '\u0000']),
    'half a character': encoded(['p', '\ud800', 'i']),
    'everything after the first': encoded(['!', '!', '!']),
    'no base64': '%F0%9F%98%80',
    'too long': 'x'.repeat(2001),
  };
  for (const id of ids) cursors[`of ${id}`] = encoded([`CUSTOMER#${id}`, `CLAIM#${id}`, '2026-01-01']);
  return Object.entries(cursors).map(([what, cursor]) => ({
    what: `the cursor of ${what}`,
    query: textOf({ ...given(route), cursor }),
  }));
}
