import { AwsError, type Cloud, type CloudService, startCloud } from '../../src/index.ts';
import { OPERATOR, presigned, signedFetch } from '../signed-fetch.ts';

const echo = (): CloudService => ({
  name: 'echo',
  targetPrefixes: ['Echo_1'],
  jsonVersion: '1.0',
  verbs: {
    Hear: { permissions: () => [], run: (_, { caller }) => ({ caller }), unsigned: true },
    Say: { permissions: () => [], run: (input, { caller }) => ({ input, caller }) },
    Fail: {
      permissions: () => [],
      run: () => {
        throw new AwsError('NoLuckException', 'not today', 400, { Reasons: ['a'] });
      },
    },
    Break: {
      permissions: () => [],
      run: () => {
        throw new TypeError('a bug');
      },
    },
  },
  errorHeaders: ({ code }) => ({ 'x-amzn-query-error': `${code};Sender` }),
  async handleHttp({ path, rawPath, query, signedFor, body }) {
    if (!path.startsWith('/echo')) return undefined;
    return {
      status: 201,
      body: JSON.stringify({ path, rawPath, q: query.get('q'), signedFor, body: body.toString() }),
    };
  },
});

describe('the front door', () => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true, services: [echo] });
  });
  afterAll(() => cloud.stop());

  const say = (target: string, body = '{"a":1}', credentials = OPERATOR): Promise<Response> =>
    signedFetch(cloud.endpoint, 'echo', { headers: { 'x-amz-target': target }, body, credentials });

  it('refuses an unknown service in XML where the client uses the query protocol', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await signedFetch(cloud.endpoint, 'sns', { headers, body: 'Action=ListTopics' });
    expect(answer.status).toBe(501);
    expect(await answer.text()).toContain('<Code>NotImplemented</Code>');
  });

  it('finds the verb and the caller', async () => {
    const operator = await say('Echo_1.Say');
    expect(operator.headers.get('content-type')).toBe('application/x-amz-json-1.0');
    expect(operator.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await operator.json()).toEqual({ input: { a: 1 }, caller: { kind: 'operator' } });
    const role = cloud.kernel.credentialsFor('arn:aws:iam::000000000000:role/r', 'f');
    expect(await (await say('Echo_1.Say', '{}', role)).json()).toMatchObject({
      caller: { kind: 'role', roleArn: 'arn:aws:iam::000000000000:role/r', sessionName: 'f' },
    });
    expect(cloud.meter()['echo.Say']).toBe(2);
  });

  it('accepts an unsigned call only where AWS does', async () => {
    const ask = (target: string) =>
      fetch(cloud.endpoint, { method: 'POST', headers: { 'x-amz-target': target }, body: '{}' });
    expect(await (await ask('Echo_1.Hear')).json()).toEqual({ caller: { kind: 'anonymous' } });
    const refused = await ask('Echo_1.Say');
    expect([refused.status, await refused.json()]).toEqual([
      400,
      expect.objectContaining({ __type: 'MissingAuthenticationTokenException' }),
    ]);
  });

  it('answers errors in the shape of the protocol', async () => {
    const answer = await say('Echo_1.Fail');
    expect(answer.status).toBe(400);
    expect(answer.headers.get('x-amzn-errortype')).toBe('NoLuckException');
    expect(answer.headers.get('x-amzn-query-error')).toBe('NoLuckException;Sender');
    expect(await answer.json()).toEqual({ __type: 'NoLuckException', message: 'not today', Reasons: ['a'] });
    expect((await say('Echo_1.Say', '{')).status).toBe(400);
  });

  it.each(['Echo_1.Nothing', 'Echo_1.constructor', 'Nobody.Say', 'nonsense'])('refuses %s loudly', async (target) => {
    const answer = await say(target);
    expect(answer.status).toBe(501);
    expect(await answer.json()).toMatchObject({ __type: 'NotImplemented' });
    expect(cloud.notices().at(-1)?.level).toBe('error');
  });

  it('reports a bug of the emulator as a 500 with its trace in the notices', async () => {
    const answer = await say('Echo_1.Break');
    expect(answer.status).toBe(500);
    expect((await answer.json()) as object).toMatchObject({
      __type: 'InternalFailure',
      message: expect.stringContaining('a bug'),
    });
    expect(String(cloud.notices().at(-1)?.fields?.stack)).toContain('front-door.test');
  });

  it('passes paths to services, decoded and raw, signed or presigned or not', async () => {
    expect(await (await fetch(`${cloud.endpoint}/echo/a%20b?q=%C3%BC`)).json()).toMatchObject({
      path: '/echo/a b',
      rawPath: '/echo/a%20b',
      q: 'ü',
    });
    const credentials = cloud.kernel.credentialsFor('arn:aws:iam::000000000000:role/r', 'f');
    const link = await presigned(`${cloud.endpoint}/echo`, 'echo', { credentials });
    expect(await (await fetch(link)).json()).toMatchObject({ signedFor: 'echo' });
    const other = await signedFetch(`${cloud.endpoint}/echo`, 'braket');
    expect(other.status).toBe(501);
    expect((await fetch(`${cloud.endpoint}/elsewhere`)).status).toBe(501);
  });

  it('shows its local surfaces, and accepts folders to deploy only as JSON', async () => {
    expect(await (await fetch(`${cloud.endpoint}/_local/health`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${cloud.endpoint}/_local/stacks`)).json()).toEqual([]);
    expect(await (await fetch(`${cloud.endpoint}/_local/meter`)).json()).toMatchObject({
      'echo.Say': expect.any(Number),
    });
    expect(Array.isArray(await (await fetch(`${cloud.endpoint}/_local/notices`)).json())).toBe(true);
    const post = (type: string, body: string): Promise<Response> =>
      fetch(`${cloud.endpoint}/_local/deploy`, { method: 'POST', headers: { 'content-type': type }, body });
    expect((await post('text/plain', '[]')).status).toBe(415);
    expect((await post('application/json', 'not json')).status).toBe(400);
    expect((await post('application/json', '["relative"]')).status).toBe(400);
  });
});
