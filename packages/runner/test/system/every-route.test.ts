import { showOpenApi } from '@claimstream/api-contract/open-api-route';
import type { JourneyResult } from '@claimstream/journey';
import { groups as allGroups } from '../../src/create-staff.ts';
import { stage } from '../../src/settings.ts';
import { Accounts, type Tokens } from './routes/accounts.ts';
import { type Answer, ApiClient, faultOfGatewayRefusal, faultOfRefusal } from './routes/api-client.ts';
import { type Attempt, tryAll as tryOn } from './routes/attempts.ts';
import { hostileCursors, hostilePaths, hostileQueries } from './routes/hostile-addresses.ts';
import { curiousBodies, hostileBodies, malformedBodies } from './routes/hostile-bodies.ts';
import { idsOf } from './routes/known-ids.ts';
import {
  deployedOperations,
  example,
  pathOf,
  type RouteUnderTest,
  routesUnderTest,
  webSockets,
} from './routes/routes-under-test.ts';
import { StoredState } from './routes/stored-state.ts';
import { runningPlatform } from './running-platform.ts';

/** Routes whose input an event checks later: the service that owns policies checks the policy of a notice. */
const decidedLater = ['POST /claims'];

describe('every route of every service', () => {
  let running: Awaited<ReturnType<typeof runningPlatform>>;
  let accounts: Accounts;
  let client: ApiClient;
  let routes: RouteUnderTest[];
  /** The customer whose claim was paid. */
  let victim: JourneyResult;
  /** The victim's ids by the ids in the contract's examples. */
  let ids: Map<string, string>;
  let stranger: Tokens;
  let everybody: Tokens;
  let stored: StoredState;

  beforeAll(async () => {
    running = await runningPlatform();
    const { kernel } = running.cloud;
    const path = `/claimstream/${stage}/`;
    const operator = { kind: 'operator' } as const;
    const parameters = new Map<string, string>();
    let NextToken: string | undefined;
    do {
      const page: any = await kernel.call(operator, 'ssm', 'GetParametersByPath', {
        Path: path,
        Recursive: true,
        NextToken,
      });
      for (const { Name, Value } of page.Parameters) parameters.set(Name.slice(path.length), Value);
      NextToken = page.NextToken;
    } while (NextToken);
    routes = await routesUnderTest();
    accounts = new Accounts(running.cloud, parameters);
    client = new ApiClient(new Map(routes.map(({ service }) => [service, parameters.get(`api/${service}`)!])));
    [victim, stranger, everybody] = await Promise.all([
      running.journey(),
      accounts.signIn([]),
      accounts.signIn(allGroups),
    ]);
    ids = idsOf(kernel.db, victim);
    stored = await StoredState.whenNothingMoves(running.cloud);
  }, 300_000);

  afterAll(async () => {
    client?.close();
    accounts?.close();
    await running?.stop();
  });

  const whoMay = ({ groups }: RouteUnderTest) => (groups ? everybody : stranger).access;
  const tryAll = (attemptsOn: (route: RouteUnderTest) => Attempt[]) => tryOn(client, routes, attemptsOn);
  const changes = () => stored.changes();

  it('is deployed according to the contract, with an example of its input', () => {
    expect(victim).toMatchObject({ outcome: 'paid' });
    expect(routes.map(({ operation }) => operation)).toEqual(deployedOperations().map(({ operation }) => operation));
    for (const { operation, parameters, examples, path, query, body } of routes) {
      const parts = [
        path?.safeParse(examples.path),
        query?.safeParse(examples.query ?? {}),
        body?.safeParse(examples.body),
      ];
      expect([operation, parts.map((part) => part?.success ?? true)]).toEqual([operation, [true, true, true]]);
      expect([operation, Object.keys((examples.path as object) ?? {}).sort()]).toEqual([
        operation,
        [...parameters].sort(),
      ]);
    }
  });

  it('is in the document that its API serves about itself', async () => {
    const deployed = Object.groupBy(deployedOperations(), ({ service }) => service);
    for (const [service, operations = []] of Object.entries(deployed)) {
      const request = { method: 'GET', path: '/openapi.json', token: stranger.access };
      const { status, text } = await client.call({ service }, request);
      expect([service, status]).toEqual([service, 200]);
      const described = Object.entries<object>(JSON.parse(text).paths).flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
      );
      const others = operations.map(({ operation }) => operation).filter((one) => one !== showOpenApi.operation);
      expect(described.sort()).toEqual(others.sort());
    }
  });

  it('requires a valid access token of its pool', async () => {
    const forgeries = Object.entries(accounts.forgeries(everybody));
    const { faults, untried } = await tryAll((route) =>
      forgeries.map(([what, token]) => ({
        what,
        path: pathOf(route, example(route.examples.path, ids)),
        token: what === 'no token' ? undefined : token,
        fault: (answer) => faultOfGatewayRefusal(answer, [401]),
      })),
    );
    expect(faults).toEqual([]);
    expect(untried).toEqual([]);
  });

  it('for some groups refuses everybody else', async () => {
    const others = new Map<string, Tokens>();
    for (const { groups } of routes.filter((route) => route.groups)) {
      const rest = allGroups.filter((group) => !groups!.includes(group));
      others.set(groups!.join(), others.get(groups!.join()) ?? (await accounts.signIn(rest)));
    }
    const careless = await accounts.signInByPassword(allGroups);
    const { faults } = await tryAll((route) =>
      (route.groups ? [stranger, others.get(route.groups.join())!, careless] : []).map(({ access }, index) => ({
        what: ['a customer', 'staff of all other groups', 'staff of all groups without a second factor'][index]!,
        path: pathOf(route, example(route.examples.path, ids)),
        token: access,
        fault: (answer) => faultOfRefusal(answer, [403]),
      })),
    );
    expect(faults).toEqual([]);
  });

  it('hides another customer’s data from a customer', async () => {
    const theirs = [...ids.values()];
    const leak = (text: string) => theirs.find((id) => text.includes(id));
    const { faults } = await tryAll((route) => {
      if (route.groups || decidedLater.includes(route.operation)) return [];
      const [path, body] = [example(route.examples.path, ids), example(route.examples.body, ids)];
      const queries = Object.entries(example(route.examples.query, ids) ?? {}).map(
        ([name, value]) => `?${name}=${value}`,
      );
      const isAbout = (part: unknown) => leak(JSON.stringify(part) ?? '') !== undefined;
      const named = [path, body].some(isAbout);
      // A route without an id is about the caller: reading it reveals nothing about others, and writing it is no attack.
      if (!named && route.method !== 'GET') return [];
      return ['', ...queries].map((query) => ({
        what: `as a stranger ${query}`,
        path: pathOf(route, path) + query,
        token: stranger.access,
        body: body && JSON.stringify(body),
        fault: (answer: Answer) => {
          if (named || isAbout(query)) return faultOfRefusal(answer, [403, 404]);
          return leak(answer.text) || answer.status >= 500
            ? `${answer.status} ${answer.text.slice(0, 300)}`
            : undefined;
        },
      }));
    });
    expect(faults).toEqual([]);
    // A read may have an effect on the caller, such as a copy of their data.
    expect(changes().filter(({ text }) => leak(text))).toEqual([]);
    stored = await StoredState.whenNothingMoves(running.cloud);
  });

  it('refuses bodies that nobody sends in good faith, and those that violate its schema at any field', async () => {
    const { faults, untried } = await tryAll((route) => {
      if (!route.body) return [];
      const good = example(route.examples.body);
      return [...hostileBodies(good), ...malformedBodies(route.body, good)].map(({ expected, ...so }) => ({
        ...so,
        token: whoMay(route),
        fault: (answer) => faultOfGatewayRefusal(answer, expected),
      }));
    });
    expect(faults).toEqual([]);
    expect(untried).toEqual(routes.filter(({ body }) => !body).map(({ operation }) => operation));
    expect(changes()).toEqual([]);
  }, 300_000);

  it('treats a text that looks like a command as text', async () => {
    const { faults } = await tryAll((route) =>
      // About a thing that does not exist, so that the text is parsed and nothing happens.
      !route.body || route.parameters.length === 0
        ? []
        : curiousBodies(route.body, example(route.examples.body)).map(({ what, body }) => ({
            what,
            body,
            token: whoMay(route),
            fault: faultOfRefusal,
          })),
    );
    expect(faults).toEqual([]);
    expect(changes()).toEqual([]);
  });

  it('refuses a write without an idempotency key', async () => {
    const bad: Record<string, string> = {
      'no key': '',
      'a short one': 'x',
      'a long one': 'x'.repeat(5000),
      'a blank': 'a b c d e f g',
    };
    const { faults } = await tryAll((route) =>
      route.idempotencyKey !== 'required'
        ? []
        : Object.entries(bad).map(([what, value]) => ({
            what,
            headers: { 'idempotency-key': value },
            token: whoMay(route),
            fault: (answer) => faultOfRefusal(answer, [400]),
          })),
    );
    expect(faults).toEqual([]);
    expect(changes()).toEqual([]);
  });

  it('finds nothing at a path that no link of ours has', async () => {
    const { faults } = await tryAll((route) =>
      hostilePaths(route).map(({ what, path }) => ({
        what,
        path,
        token: whoMay(route),
        fault: (answer) => faultOfGatewayRefusal(answer, [400, 404, 414, 431]),
      })),
    );
    expect(faults).toEqual([]);
    expect(changes()).toEqual([]);
  });

  it('refuses a query that violates its schema, and shows nothing for a foreign cursor', async () => {
    const theirs = [...ids.values()];
    const { faults } = await tryAll((route) => [
      ...hostileQueries(route).map(({ what, query, isRefused }) => ({
        what,
        path: pathOf(route) + query,
        token: whoMay(route),
        fault: (answer: Answer) => {
          if (isRefused) return faultOfGatewayRefusal(answer, [400, 414, 431]);
          return answer.status >= 400 ? faultOfRefusal(answer) : undefined;
        },
      })),
      ...hostileCursors(route, theirs).map(({ what, query }) => ({
        what,
        path: pathOf(route) + query,
        token: whoMay(route),
        fault: (answer: Answer) => {
          if (answer.status >= 400) return faultOfRefusal(answer);
          return !route.groups && theirs.some((id) => answer.text.includes(id)) ? answer.text.slice(0, 300) : undefined;
        },
      })),
    ]);
    expect(faults).toEqual([]);
    expect(changes().filter(({ text }) => theirs.some((id) => text.includes(id)))).toEqual([]);
    stored = await StoredState.whenNothingMoves(running.cloud);
  });

  it('for a WebSocket admits nobody without a ticket', async () => {
    const feeds = webSockets(running.cloud);
    expect(feeds.length).toBeGreaterThan(0);
    for (const { service, url } of feeds) {
      for (const query of ['', '?ticket=', '?ticket=x', `?ticket=${everybody.access}`, `?ticket=${'x'.repeat(5000)}`]) {
        expect([service, query, await client.upgrade(`${url}${query}`)]).toEqual([service, query, 401]);
      }
    }
  });

  it('would have revealed a write: a stranger’s preferences are detected as one, without an event', async () => {
    const route = routes.find(({ operation }) => operation === 'PUT /notifications/preferences')!;
    const body = JSON.stringify(route.examples.body);
    const answer = await client.call(route, { method: 'PUT', path: pathOf(route), token: stranger.access, body });
    expect(answer.status).toBe(200);
    expect(changes()).toHaveLength(1);
  });
});
