import { randomUUID } from 'node:crypto';
import type { Answer, ApiClient } from './api-client.ts';
import { pathOf, type RouteUnderTest } from './routes-under-test.ts';

/** One request that must be refused, or at least do no harm. */
export interface Attempt {
  what: string;
  /** By default the route's example. */
  path?: string;
  token?: string;
  /** By default the route's example. */
  body?: string | Buffer;
  headers?: Record<string, string>;
  /** The fault of the answer. */
  fault(answer: Answer): string | undefined;
}

/** The number of concurrent requests. */
const AT_ONCE = 4;

/** Makes each attempt on each route. @returns the faults of the answers, and the routes without an attempt */
export async function tryAll(
  client: ApiClient,
  routes: readonly RouteUnderTest[],
  attemptsOn: (route: RouteUnderTest) => Attempt[],
): Promise<{ faults: string[]; untried: string[] }> {
  const faults: string[] = [];
  const waiting = routes.flatMap((route) => attemptsOn(route).map((attempt) => ({ route, attempt })));
  const tried = new Set(waiting.map(({ route }) => route));
  async function work() {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { route, attempt } = next;
      const { what, path = pathOf(route), token, body = exampleBody(route), fault } = attempt;
      const headers = { 'idempotency-key': randomUUID(), ...attempt.headers };
      const found = fault(await client.call(route, { method: route.method, path, token, body, headers }));
      if (found) faults.push(`${route.operation} ${what}: ${found}`);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { faults, untried: routes.filter((route) => !tried.has(route)).map(({ operation }) => operation) };
}

const exampleBody = ({ examples: { body } }: RouteUnderTest) => (body === undefined ? undefined : JSON.stringify(body));
