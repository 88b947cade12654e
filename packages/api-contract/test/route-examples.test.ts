import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type * as z from 'zod';
import type { Route } from '../src/index.ts';

const src = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.includes('/') && file.endsWith('.ts'));
const isRoute = (value: unknown): value is Route => typeof value === 'object' && value !== null && 'operation' in value;
const loaded = await Promise.all(files.map((file) => import(new URL(file, `file://${src}`).href)));
const routes = loaded.flatMap((module) => Object.values(module)).filter(isRoute);
const parts = ['path', 'query', 'body', 'answer'] as const;

test('the routes of every owner are found', () => {
  expect(routes.map(({ operation }) => operation)).toEqual(
    expect.arrayContaining(['POST /customers', 'POST /claims', 'GET /documents', 'GET /notifications']),
  );
});

describe.each(routes.map((route) => [route.operation, route] as const))('%s', (_, route) => {
  test('has an example of each of its parts, which fits the schema', () => {
    for (const part of parts.filter((each) => route[each] !== undefined)) {
      const { error } = (route[part] as z.ZodType).safeParse(route.examples[part]);
      expect([part, error?.issues ?? []]).toEqual([part, []]);
    }
  });

  test('has no example of a part that it lacks', () => {
    const given = Object.keys(route.examples);
    expect(given.filter((part) => route[part as (typeof parts)[number]] === undefined)).toEqual([]);
  });

  test('has a summary of one sentence', () => {
    expect(route.summary).toMatch(/^[A-Z].*\.$/);
  });
});
