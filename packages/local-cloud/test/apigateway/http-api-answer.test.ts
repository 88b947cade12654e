import { AwsError } from '../../src/errors.ts';
import { type Fn, type GatewayUnderTest, until } from './gateway-under-test.ts';
import { httpApi } from './shop-api.ts';

describe('an HTTP API turns its function’s answer into a response', () => {
  let gateway: GatewayUnderTest;
  afterEach(() => gateway.stop());

  const ask = async (run: Fn, init?: RequestInit, timeout?: number): Promise<Response> => {
    const served = await httpApi({ 'ANY /it': { run, ...(timeout && { timeout }) } });
    gateway = served.gateway;
    return fetch(`${served.url}/it`, init);
  };

  it('with its status, headers, cookies and text', async () => {
    const response = await ask(() => ({
      statusCode: 201,
      headers: { Location: '/claims/1', 'Content-Type': 'application/json', 'X-Count': 3 },
      cookies: ['a=1; HttpOnly', 'b=2'],
      body: '{"id":1}',
    }));
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe('/claims/1');
    expect(response.headers.get('x-count')).toBe('3');
    expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2']);
    expect(response.headers.get('apigw-requestid')).toMatch(/=$/);
    expect(await response.json()).toEqual({ id: 1 });
  });

  it('with bytes where it says base64', async () => {
    const response = await ask(() => ({ statusCode: 200, isBase64Encoded: true, body: 'if8A' }));
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0x89, 0xff, 0]);
    expect(response.headers.get('content-type')).toBe('text/plain;charset=UTF-8');
  });

  it.each([
    ['an object', { hello: 'there' }, '{"hello":"there"}'],
    ['a string', 'hello', 'hello'],
    ['a list', [1, 2], '[1,2]'],
    ['nothing', undefined, 'null'],
  ])('as JSON with status 200 where %s has no status', async (_, value, text) => {
    const response = await ask(() => value);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.text()).toBe(text);
  });

  it.each<[string, Fn]>([
    [
      'the function throws',
      () => {
        throw new TypeError('the customer said 123-45-6789');
      },
    ],
    ['the status is not a number', () => ({ statusCode: 'fine' })],
    ['the body is not a string', () => ({ statusCode: 200, body: { a: 1 } })],
  ])('with 500 where %s, and tells the operator without quoting it', async (_, run) => {
    const response = await ask(run);
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ message: 'Internal Server Error' });
    expect(gateway.notices).toHaveLength(1);
    expect(gateway.notices[0]).not.toContain('123-45-6789');
  });

  it('with 500 where the function gives API Gateway no permission, which it reports to the operator', async () => {
    const response = await ask(() => {
      throw new AwsError('AccessDeniedException', 'not authorized to perform: lambda:InvokeFunction', 403);
    });
    expect(response.status).toBe(500);
    expect(gateway.notices[0]).toContain('lambda:InvokeFunction');
  });

  it('with 413 where the body is too large for a function, though not for the API', async () => {
    const response = await ask(() => {
      throw new AwsError('RequestTooLargeException', 'too large', 413);
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ message: 'Request Entity Too Large' });
  });

  it('with 503 once the integration has taken longer than its timeout, and while the function is throttled', async () => {
    const served = await httpApi({
      'GET /slow': { run: () => new Promise(() => {}), timeout: 5000 },
      'GET /busy': {
        run: () => {
          throw new AwsError('TooManyRequestsException', 'Rate Exceeded.', 429);
        },
      },
    });
    gateway = served.gateway;
    let settled = false;
    const pending = fetch(`${served.url}/slow`).finally(() => {
      settled = true;
    });
    await until(() => gateway.invocations.length === 1);
    await gateway.clock.advance(4999);
    expect(settled).toBe(false);
    await gateway.clock.advance(1);
    const response = await pending;
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ message: 'Service Unavailable' });
    expect((await fetch(`${served.url}/busy`)).status).toBe(503);
  });

  it('with 404 where no route matches and 413 above 10 MB, without a call of the function', async () => {
    const response = await ask(() => 'never', { method: 'POST', body: 'x'.repeat(10 * 1024 * 1024 + 1) });
    expect(response.status).toBe(413);
    const missing = await fetch(`${gateway.endpoint}/apis/${gateway.references.HttpApi}/nowhere`);
    expect(missing.status).toBe(404);
    expect(await missing.json()).toEqual({ message: 'Not Found' });
    expect((await fetch(`${gateway.endpoint}/apis/aaaaaaaaaa/it`)).status).toBe(404);
    expect(gateway.invocations).toEqual([]);
  });
});
