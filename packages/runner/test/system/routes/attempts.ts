import { randomUUID } from 'node:crypto';
import type { Answer, ApiClient } from './api-client.ts';
import { pathOf, type RouteUnderTest } from './routes-under-test.ts';

/** One request that is to be refused, or at least to do no harm. */
export interface Attempt {
  what: string;
  /** The route's example unless said. */
  path?: string;
  token?: string;
  /** The route's example unless said. */
  body?: string | Buffer;
  headers?: Record<string, string>;
  /** What is wrong with the answer. */
  fault(answer: Answer): string | undefined;
}

/** How many requests are under way at once. */
const AT_ONCE = 4;

/** Tries each on each route. @returns what was wrong with the answers, and the routes on which nothing was tried */
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
