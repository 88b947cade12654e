import './environment.ts';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import fc from 'fast-check';
import * as z from 'zod';
import { type ApiRequest, type ApiRoute, apiHandler } from '../src/api-handler.ts';
import { deriveId, Problem, WriteConflict } from '../src/index.ts';
import { context } from './lambda-context.ts';
import { logText, takeLog } from './log-lines.ts';

const customerId = 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01';
const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

interface Call {
  headers?: Record<string, string>;
  body?: string;
  claims?: Record<string, unknown>;
  requestId?: string;
  pathParameters?: Record<string, string>;
  routeKey?: string;
  isBase64Encoded?: boolean;
}

/** A request as an HTTP API with a JWT authoriser passes it on. */
const request = ({ headers = {}, body, claims = {}, requestId = 'JKJaXmPLvHcESHA=', ...so }: Call = {}) =>
  ({
    routeKey: 'POST /things/{id}',
    headers,
    body,
    isBase64Encoded: false,
    pathParameters: { id: '7' },
    requestContext: {
      requestId,
      authorizer: { jwt: { claims: { sub: customerId, token_use: 'access', ...claims }, scopes: [] } },
    },
    ...so,
  }) as unknown as APIGatewayProxyEventV2WithJWTAuthorizer;

/** Calls a route; returns status, headers, the parsed body, and the request that the route's own code saw. */
async function call<Body, Path>(route: Partial<ApiRoute<Body, Path>>, so: Call = {}) {
  let seen: ApiRequest<Body, Path> | undefined;
  const handle = async (one: ApiRequest<Body, Path>) => {
    seen = one;
    return route.handle ? route.handle(one) : { status: 200, body: { done: true } };
  };
  const { statusCode, headers, body } = await apiHandler<Body, Path>({ ...route, handle })(request(so), context);
  return { status: statusCode, headers, body: body === undefined ? undefined : JSON.parse(body), seen: seen! };
}
const failing = (error: unknown) => ({
  handle: async () => {
    throw error;
  },
});

afterEach(() => {
  logText.length = 0;
});

describe('an answer', () => {
  it('is JSON with the security headers of an API', async () => {
    const { status, headers, body } = await call({ handle: async () => ({ status: 201, body: { id: '7' } }) });
    expect({ status, headers, body }).toEqual({
      status: 201,
      headers: {
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'",
        'content-type': 'application/json',
        'strict-transport-security': 'max-age=63072000; includeSubDomains',
        'x-content-type-options': 'nosniff',
      },
      body: { id: '7' },
    });
  });

  it('may have no body, and then no content type', async () => {
    const { status, headers, body } = await call({ handle: async () => ({ status: 204 }) });
    expect([status, body, headers!['content-type']]).toEqual([204, undefined, undefined]);
    expect(headers!['cache-control']).toBe('no-store');
  });
});

describe('a refusal', () => {
  it('is problem+json with a stable code, the next step, and further fields', async () => {
    const problem = new Problem(409, 'FLAG_NOT_OPEN', 'It is not open. GET /flags lists the open ones.', {
      flagId: '7',
    });
    const { status, headers, body } = await call(failing(problem));
    expect(status).toBe(409);
    expect(headers).toMatchObject({ 'content-type': 'application/problem+json', 'x-content-type-options': 'nosniff' });
    expect(body).toEqual({
      type: 'urn:claimstream:problem:flag-not-open',
      title: 'FLAG_NOT_OPEN',
      status: 409,
      detail: 'It is not open. GET /flags lists the open ones.',
      flagId: '7',
    });
    expect(takeLog()).toMatchObject([
      { level: 'INFO', message: 'Request refused', route: 'POST /things/{id}', status: 409, code: 'FLAG_NOT_OPEN' },
    ]);
  });

  it('of a concurrent change says to read again', async () => {
    const { status, body } = await call(failing(new WriteConflict([{ pk: 'A', sk: 'B' }], undefined)));
    expect([status, body.title]).toEqual([409, 'CONCURRENT_CHANGE']);
    expect(body.detail).toContain('Read it again');
  });

  it('for our own fault hides the cause from the caller and logs it', async () => {
    const { status, body } = await call(failing(new TypeError('Cannot read the table claims-prod-7')));
    expect(status).toBe(500);
    expect(Object.keys(body).sort()).toEqual(['detail', 'status', 'title', 'type']);
    expect(JSON.stringify(body)).not.toMatch(/TypeError|claims-prod|table/);
    expect(body.detail).toContain('Send the same request again');
    expect(takeLog()[0]).toMatchObject({
      level: 'ERROR',
      message: 'Request failed',
      error: 'TypeError',
      reason: 'Cannot read the table claims-prod-7',
    });
  });

  it('for anything else that is thrown, an error or not, is a 500', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (thrown) => {
        expect((await call(failing(thrown))).status).toBe(500);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the body', () => {
  const body = z.object({ colour: z.enum(['red', 'blue']), owner: z.object({ age: z.int() }).optional() });

  it('reaches the route parsed', async () => {
    const { seen } = await call({ body }, { body: '{"colour":"red","owner":{"age":7}}' });
    expect(seen.body).toEqual({ colour: 'red', owner: { age: 7 } });
  });

  it.each(['application/json', undefined, 'text/plain;charset=UTF-8', 'application/x-www-form-urlencoded'])(
    'is JSON whatever content type a client gives: %s',
    async (type) => {
      const headers: Record<string, string> = type ? { 'content-type': type } : {};
      expect((await call({ body }, { headers, body: '{"colour":"red"}' })).status).toBe(200);
    },
  );

  it.each([
    ['{"colour":"red","sub":"somebody else"}', 'sub'],
    ['{"colour":"red","owner":{"age":7,"aeg":8}}', 'owner.aeg'],
    ['{"colour":"red","__proto__":{"admin":true}}', '__proto__'],
    ['{"colour":"red","owner":{"age":7,"constructor":{"prototype":{}}}}', 'owner.constructor'],
    ['[{"colour":"red"}]', ''],
  ])('with a field that the route does not have is refused: %s', async (text, field) => {
    const answer = await call({ body }, { body: text });
    expect(answer).toMatchObject({ status: 422, body: { title: 'INVALID_BODY', errors: [{ field }] } });
    expect(answer.seen).toBeUndefined();
  });

  it('of more than 256 KB is refused unread, and of exactly 256 KB is read', async () => {
    const just = `{"colour":"red"${' '.repeat(256 * 1024 - 16)}}`;
    expect((await call({ body }, { body: just })).status).toBe(200);
    const answer = await call({ body }, { body: `${just} ` });
    expect(answer).toMatchObject({
      status: 413,
      body: { title: 'BODY_TOO_LARGE', detail: expect.stringMatching('256') },
    });
  });

  it('names at most 50 faults, however many there are', async () => {
    const numbers = z.object({ numbers: z.array(z.int()) });
    const text = JSON.stringify({ numbers: Array(60_000).fill('x') });
    expect((await call({ body: numbers }, { body: text })).body.errors).toHaveLength(50);
    const loose = JSON.stringify({
      colour: 'red',
      ...Object.fromEntries(Array.from({ length: 99 }, (_, n) => [`f${n}`, 1])),
    });
    expect((await call({ body }, { body: loose })).body.errors).toHaveLength(50);
  });

  it('that is not UTF-8 is not JSON', async () => {
    const text = Buffer.from([...Buffer.from('{"colour":"'), 0xff, ...Buffer.from('"}')]).toString('base64');
    expect(await call({ body }, { body: text, isBase64Encoded: true })).toMatchObject({ status: 400 });
  });

  it('may come in base64', async () => {
    const text = Buffer.from('{"colour":"blue"}').toString('base64');
    expect((await call({ body }, { body: text, isBase64Encoded: true })).seen.body).toEqual({ colour: 'blue' });
  });

  it.each([
    ['is missing', undefined],
    ['is not JSON', '{"colour":'],
  ])('that %s gets a request for a JSON body', async (_, text) => {
    const answer = await call({ body }, { body: text });
    expect(answer).toMatchObject({ status: 400, body: { title: 'NOT_JSON', detail: 'Send a JSON body.' } });
    expect(answer.seen).toBeUndefined();
  });

  it('with faults gets a refusal that names each field and repeats no value', async () => {
    const sent = JSON.stringify({ colour: 'crimson-secret', owner: { age: 'forty-secret' } });
    const { status, body: problem } = await call({ body }, { body: sent });
    expect(status).toBe(422);
    expect(problem).toMatchObject({ title: 'INVALID_BODY', detail: expect.stringContaining('send again') });
    expect(problem.errors.map(({ field }: { field: string }) => field)).toEqual(['colour', 'owner.age']);
    expect(JSON.stringify(problem)).not.toContain('secret');
    expect(logText.join()).not.toContain('secret');
  });

  it('is ignored by a route that takes none', async () => {
    expect(await call({}, { body: 'no JSON' })).toMatchObject({ status: 200, seen: { body: undefined } });
  });
});

describe('the path', () => {
  const path = z.object({ id: z.uuid() });
  const id = '0f1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a02';

  it('reaches the route parsed', async () => {
    expect((await call({ path }, { pathParameters: { id } })).seen.path).toEqual({ id });
  });

  it.each([
    ['no id at all', 'x'],
    ['too long a text for any key', 'x'.repeat(3000)],
    ['empty', ''],
    ['an id and more', `${id}/../${id}`],
  ])('that is %s gets a 404 before the body is read, and the answer does not repeat it', async (_, text) => {
    const answer = await call({ path, body: z.object({}) }, { pathParameters: { id: text }, body: 'no JSON' });
    expect(answer).toMatchObject({ status: 404, body: { title: 'NOT_FOUND' } });
    expect(answer.seen).toBeUndefined();
    if (text) expect(JSON.stringify(answer.body)).not.toContain(text);
  });

  it('reveals nothing to a caller who may not call', async () => {
    expect((await call({ path, groups: ['adjusters'] }, { pathParameters: { id: 'x' } })).status).toBe(403);
  });
});

describe('the caller', () => {
  const groups = ['adjusters', 'supervisors'];

  it('is the subject of the token, whatever the body says', async () => {
    const { seen } = await call(
      { body: z.looseObject({}) },
      { body: '{"customerId":"x","caller":{"customerId":"x"}}' },
    );
    expect(seen.caller).toEqual({ sub: customerId, groups: [] });
  });

  it.each([
    ['[adjusters]', ['adjusters'], 200],
    ['[customers supervisors]', ['customers', 'supervisors'], 200],
    [['adjusters'], ['adjusters'], 200],
    ['[customers]', [], 403],
    ['[adjusters-of-old]', [], 403],
    ['[]', [], 403],
    [undefined, [], 403],
  ])('with groups %p', async (claim, expected, status) => {
    const answer = await call({ groups }, { claims: { 'cognito:groups': claim } });
    expect(answer.status).toBe(status);
    if (status === 200) expect(answer.seen.caller.groups).toEqual(expected);
    else expect(answer.body).toMatchObject({ title: 'NOT_ALLOWED', detail: expect.stringContaining('adjusters') });
  });

  it('who may not call learns nothing about the accepted body', async () => {
    expect((await call({ groups, body: z.object({ secret: z.string() }) }, { body: 'no JSON' })).status).toBe(403);
  });
});

describe('the token', () => {
  it.each(['id', 'refresh', undefined])('of the use %p does not permit calls', async (token_use) => {
    const answer = await call({}, { claims: { token_use } });
    expect(answer).toMatchObject({ status: 401, body: { title: 'ACCESS_TOKEN_NEEDED' } });
    expect(answer.seen).toBeUndefined();
  });
});

describe('the context of a request', () => {
  const key = { 'idempotency-key': 'my-key-0001' };
  const contextOf = async (so: Call) => (await call({}, so)).seen.context;

  it('is the same for the same key of the same caller and route, and different for any other', async () => {
    const { causationId, correlationId } = await contextOf({ headers: key, requestId: 'one' });
    const again = await contextOf({ headers: key, requestId: 'two' });
    expect([again.causationId, again.correlationId]).toEqual([causationId, correlationId]);
    const others = await Promise.all([
      contextOf({ headers: { 'idempotency-key': 'my-key-0002' } }),
      contextOf({ headers: key, claims: { sub: 'somebody else' } }),
      contextOf({ headers: key, routeKey: 'POST /others' }),
      contextOf({}),
      contextOf({ requestId: 'another' }),
    ]);
    const ids = [causationId, ...others.map((one) => one.causationId)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('continues the trace and the journey that the caller names', async () => {
    const correlationId = deriveId('a journey');
    const context = await contextOf({ headers: { 'x-correlation-id': correlationId, traceparent } });
    expect(context.correlationId).toBe(correlationId);
    expect(context.traceparent).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01$/);
    expect(context.traceparent).not.toBe(traceparent);
  });

  it('starts a new journey if the caller names no valid one', async () => {
    const headers = { ...key, 'x-correlation-id': 'robert"; drop', traceparent: 'nonsense' };
    const context = await contextOf({ headers });
    expect(context.correlationId).toBe((await contextOf({ headers: key })).correlationId);
    expect(context.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  });
});

describe('a route that requires an Idempotency-Key', () => {
  const required = { idempotencyKey: 'required' } as const;
  const status = async (key?: string) =>
    (await call(required, { headers: key === undefined ? {} : { 'idempotency-key': key } })).status;

  it('accepts only 8 to 200 printable characters', async () => {
    for (const key of ['8letters', 'k'.repeat(200), '0f1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a02'])
      expect(await status(key)).toBe(200);
    for (const key of [undefined, '', '7letter', 'k'.repeat(201), 'with a space', 'ümlaut-key'])
      expect(await status(key)).toBe(400);
  });

  it('says what to send, and passes the key on', async () => {
    expect((await call(required)).body).toMatchObject({
      title: 'IDEMPOTENCY_KEY_NEEDED',
      detail: expect.stringContaining('the same one when you repeat'),
    });
    expect((await call(required, { headers: { 'idempotency-key': '8letters' } })).seen.idempotencyKey).toBe('8letters');
  });
});
