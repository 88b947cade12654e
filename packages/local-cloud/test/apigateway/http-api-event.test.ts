import type { GatewayUnderTest } from './gateway-under-test.ts';
import { httpApi } from './shop-api.ts';

describe('an HTTP API passes a request to its function', () => {
  let gateway: GatewayUnderTest;
  afterEach(() => gateway.stop());

  const serve = async (routes: Parameters<typeof httpApi>[0], options?: Parameters<typeof httpApi>[1]) => {
    const served = await httpApi(routes, options);
    gateway = served.gateway;
    return served.url;
  };

  it('as payload format 2.0, member for member', async () => {
    const url = await serve({ 'POST /claims/{id}/photos/{name}': { run: () => ({}) } });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/apis\/[a-z0-9]{10}$/);
    await fetch(`${url}/claims/c-1/photos/front%20left?size=l&tag=a&tag=b&note=x%20y`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Thing': 'Value', Cookie: 'a=1; b=2', 'User-Agent': 'tester' },
      body: '{"ok":true}',
    });
    const [{ event, sourceArn, functionName } = {} as never] = gateway.invocations;
    const apiId = url.split('/').at(-1);
    expect(functionName).toBe('fn0');
    expect(sourceArn).toBe(
      `arn:aws:execute-api:us-east-1:000000000000:${apiId}/$default/POST/claims/{id}/photos/{name}`,
    );
    const host = new URL(url).host;
    expect(event).toEqual({
      version: '2.0',
      routeKey: 'POST /claims/{id}/photos/{name}',
      rawPath: '/claims/c-1/photos/front left',
      rawQueryString: 'size=l&tag=a&tag=b&note=x%20y',
      cookies: ['a=1', 'b=2'],
      headers: expect.objectContaining({
        'content-type': 'application/json',
        'x-thing': 'Value',
        host,
        'user-agent': 'tester',
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-proto': 'http',
        'x-amzn-trace-id': expect.stringMatching(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/),
      }),
      queryStringParameters: { size: 'l', tag: 'a,b', note: 'x y' },
      pathParameters: { id: 'c-1', name: 'front left' },
      requestContext: {
        accountId: '000000000000',
        apiId,
        domainName: host,
        domainPrefix: apiId,
        http: {
          method: 'POST',
          path: '/claims/c-1/photos/front left',
          protocol: 'HTTP/1.1',
          sourceIp: '127.0.0.1',
          userAgent: 'tester',
        },
        requestId: expect.any(String),
        routeKey: 'POST /claims/{id}/photos/{name}',
        stage: '$default',
        time: '01/Jan/2026:00:00:00 +0000',
        timeEpoch: Date.parse('2026-01-01T00:00:00Z'),
      },
      body: '{"ok":true}',
      isBase64Encoded: false,
    });
    expect(event.headers.cookie).toBeUndefined();
  });

  it('leaves out members that a bare request lacks, and carries binary bodies in base64', async () => {
    const url = await serve({ $default: { run: () => ({}) } });
    await fetch(`${url}/`);
    const bare = gateway.invocations[0]!.event;
    for (const member of ['cookies', 'queryStringParameters', 'pathParameters', 'body', 'stageVariables']) {
      expect(bare).not.toHaveProperty(member);
    }
    expect(bare).toMatchObject({ rawPath: '/', rawQueryString: '', isBase64Encoded: false, routeKey: '$default' });
    expect(bare.requestContext).not.toHaveProperty('authorizer');

    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'image/png' },
      body: new Uint8Array([0x89, 0xff, 0]),
    });
    expect(gateway.invocations[1]!.event).toMatchObject({ rawPath: '/', body: 'if8A', isBase64Encoded: true });
    await fetch(url, { method: 'POST', body: new URLSearchParams({ a: '1' }) });
    expect(gateway.invocations[2]!.event).toMatchObject({ body: 'YT0x', isBase64Encoded: true });
  });

  it('chooses the most specific route, in any order of declaration', async () => {
    const answer = (name: string) => ({ run: () => name });
    const url = await serve({
      $default: answer('default'),
      'ANY /{proxy+}': answer('any greedy'),
      'GET /pets/{proxy+}': answer('pets greedy'),
      'GET /pets/{id}': answer('pet'),
      'ANY /pets/dog': answer('any dog'),
      'GET /pets/dog': answer('dog'),
      'GET /pets/{kind}/legs': answer('legs'),
    });
    const ask = async (method: string, path: string) => (await fetch(url + path, { method })).text();
    expect(await ask('GET', '/pets/dog')).toBe('dog');
    expect(await ask('PUT', '/pets/dog')).toBe('any dog');
    expect(await ask('GET', '/pets/cat')).toBe('pet');
    expect(await ask('GET', '/pets/cat/legs')).toBe('legs');
    expect(await ask('GET', '/pets/cat/ears/left')).toBe('pets greedy');
    expect(gateway.invocations.at(-1)!.event.pathParameters).toEqual({ proxy: 'cat/ears/left' });
    expect(await ask('DELETE', '/pets/cat')).toBe('any greedy');
    expect(await ask('GET', '/')).toBe('default');
  });

  it('serves a named stage under its name, which stays in rawPath', async () => {
    const url = await serve({ 'GET /pets': { run: () => 'pets' } }, { stage: 'v1' });
    expect((await fetch(`${url}/pets`)).status).toBe(404);
    expect(await (await fetch(`${url}/v1/pets`)).text()).toBe('pets');
    expect(gateway.invocations[0]!.event.rawPath).toBe('/v1/pets');
    expect(gateway.invocations[0]!.sourceArn).toMatch(/\/v1\/GET\/pets$/);
  });
});
