import { once } from 'node:events';
import { WebSocket } from 'ws';
import { connect, refusal, webSocketApi } from './chat-api.ts';
import { type GatewayUnderTest, until } from './gateway-under-test.ts';

const ok = () => ({ statusCode: 200 });

describe('a WebSocket API', () => {
  let gateway: GatewayUnderTest;
  let url: string;
  afterEach(() => gateway.stop());
  const serve = async (...definition: Parameters<typeof webSocketApi>) => {
    const served = await webSocketApi(...definition);
    ({ gateway, url } = served);
    return served;
  };
  const eventsOf = (routeKey: string) =>
    gateway.invocations.map(({ event }) => event).filter((event) => event.requestContext.routeKey === routeKey);

  it('passes the handshake to its $connect function as AWS does', async () => {
    const { arn } = await serve({ $connect: ok });
    expect(url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/apis\/[a-z0-9]{10}\/local$/);
    const { socket } = await connect(`${url}?ticket=t-1&x=1&x=2`, {
      headers: { 'X-Thing': 'v', 'User-Agent': 'tester' },
    });
    const [{ sourceArn, event } = {} as never] = gateway.invocations;
    expect(sourceArn).toBe(`${arn}/$connect`);
    const now = gateway.clock.now();
    expect(event).toEqual({
      headers: expect.objectContaining({ 'X-Thing': 'v', 'Sec-WebSocket-Version': '13', Host: new URL(url).host }),
      multiValueHeaders: expect.objectContaining({ 'X-Thing': ['v'] }),
      queryStringParameters: { ticket: 't-1', x: '2' },
      multiValueQueryStringParameters: { ticket: ['t-1'], x: ['1', '2'] },
      requestContext: {
        routeKey: '$connect',
        eventType: 'CONNECT',
        extendedRequestId: expect.any(String),
        requestTime: '01/Jan/2026:00:00:00 +0000',
        messageDirection: 'IN',
        stage: 'local',
        connectedAt: now,
        requestTimeEpoch: now,
        identity: { sourceIp: '127.0.0.1', userAgent: 'tester' },
        requestId: expect.any(String),
        domainName: `${new URL(url).host}/apis/${gateway.references.WebsocketsApi}`,
        connectionId: expect.stringMatching(/^[\w-]{15}=$/),
        apiId: gateway.references.WebsocketsApi,
      },
      isBase64Encoded: false,
    });
    socket.terminate();
  });

  it('refuses the upgrade with the status that its $connect function answers', async () => {
    await serve({
      $connect: (event) => {
        const wanted = event.queryStringParameters.status;
        if (wanted === 'throw') throw new Error('broken');
        return wanted === 'none' ? {} : { statusCode: Number(wanted) };
      },
    });
    expect(await refusal(`${url}?status=401`)).toBe(401);
    expect(await refusal(`${url}?status=403`)).toBe(403);
    expect(await refusal(`${url}?status=throw`)).toBe(502);
    expect(await refusal(`${url}?status=none`)).toBe(502);
    gateway.functions.clear();
    expect(await refusal(`${url}?status=200`)).toBe(500);
    expect(await refusal(url.replace('/local', '/other'))).toBe(403);
  });

  it('routes messages by their action, and the rest to $default', async () => {
    await serve({ $default: ok, ping: ok });
    const { socket } = await connect(url);
    socket.send('{"action":"ping","n":1}');
    socket.send('{"action":"unknown"}');
    socket.send('no json');
    socket.send('{"action":"$connect"}');
    await until(() => gateway.invocations.length === 4);
    expect(eventsOf('ping')).toHaveLength(1);
    expect(eventsOf('ping')[0]).toMatchObject({
      body: '{"action":"ping","n":1}',
      isBase64Encoded: false,
      requestContext: { eventType: 'MESSAGE', messageId: expect.any(String), messageDirection: 'IN' },
    });
    expect(eventsOf('$default').map(({ body }) => body)).toEqual([
      '{"action":"unknown"}',
      'no json',
      '{"action":"$connect"}',
    ]);
    socket.terminate();
  });

  it('sends an answer back only from routes with a route response, and reports a failed or missing route', async () => {
    await serve(
      {
        echo: ({ body }) => ({ statusCode: 200, body }),
        silent: ({ body }) => ({ statusCode: 200, body }),
        bad: () => {
          throw new Error('broken');
        },
      },
      ['echo'],
    );
    const { socket, received } = await connect(url);
    socket.send('{"action":"silent"}');
    await until(() => gateway.invocations.length === 1);
    socket.send('{"action":"echo"}');
    await until(() => received.length === 1);
    expect(received).toEqual(['{"action":"echo"}']);
    socket.send('{"action":"bad"}');
    await until(() => received.length === 2);
    expect(JSON.parse(received[1]!)).toMatchObject({
      message: 'Internal server error',
      connectionId: expect.any(String),
    });
    socket.send('{"action":"missing"}');
    await until(() => received.length === 3);
    expect(JSON.parse(received[2]!)).toMatchObject({ message: 'Forbidden' });
    socket.terminate();
  });

  it('calls $disconnect when a client leaves, with its code and reason', async () => {
    await serve({ $connect: ok, $disconnect: ok });
    const { socket } = await connect(url);
    socket.close(4001, 'enough');
    const event = await until(() => eventsOf('$disconnect')[0]);
    expect(event.requestContext).toMatchObject({
      eventType: 'DISCONNECT',
      disconnectStatusCode: 4001,
      disconnectReason: 'enough',
      connectionId: eventsOf('$connect')[0].requestContext.connectionId,
    });
  });

  it('also calls $disconnect when the client left before $connect had decided', async () => {
    let decide = (_: unknown): void => {};
    await serve({ $connect: () => new Promise((resolve) => (decide = resolve)), $disconnect: ok });
    const socket = new WebSocket(url);
    socket.on('error', () => {});
    await until(() => eventsOf('$connect').length === 1);
    socket.terminate();
    await new Promise((resolve) => socket.on('close', resolve));
    decide({ statusCode: 200 });
    expect((await until(() => eventsOf('$disconnect')[0])).requestContext.disconnectStatusCode).toBe(1006);
  });

  it('breaks off a handshake that is still undecided when the cloud stops', async () => {
    await serve({ $connect: () => new Promise(() => {}) });
    const socket = new WebSocket(url);
    const broken = once(socket, 'error');
    await until(() => gateway.invocations.length === 1);
    await gateway.gateway.stop!();
    expect(String((await broken.catch((error) => [error]))[0])).toContain('socket hang up');
  });

  it('closes a silent connection after 10 minutes, and any connection after 2 hours', async () => {
    await serve({ $default: ok });
    const { socket } = await connect(url);
    const closed = once(socket, 'close');
    for (let minutes = 0; minutes < 9 * 13; minutes += 9) {
      await gateway.clock.advance(9 * 60_000);
      const before = gateway.invocations.length;
      socket.send('still here');
      await until(() => gateway.invocations.length > before);
    }
    expect(socket.readyState).toBe(WebSocket.OPEN);
    await gateway.clock.advance(3 * 60_000);
    expect((await closed)[0]).toBe(1001);

    const { socket: silent } = await connect(url);
    const silenced = once(silent, 'close');
    await gateway.clock.advance(10 * 60_000 - 1);
    expect(silent.readyState).toBe(WebSocket.OPEN);
    await gateway.clock.advance(1);
    expect((await silenced)[0]).toBe(1001);
  });

  it('agrees on the subprotocol that its $connect function names', async () => {
    await serve({
      $connect: () => ({ statusCode: 200, headers: { 'Sec-WebSocket-Protocol': 'claims.v1' } }),
      $default: ok,
    });
    const { socket } = await connect(url, { protocol: 'claims.v1' });
    expect(socket.protocol).toBe('claims.v1');
  });

  it('closes on frames above 32 KB and on messages above 128 KB, without a call of their function', async () => {
    await serve({ $connect: ok, $default: ok });
    const { socket: wide } = await connect(url);
    wide.send('x'.repeat(32 * 1024 + 1));
    expect((await once(wide, 'close'))[0]).toBe(1009);
    const { socket: long } = await connect(url);
    for (let frame = 1; frame <= 4; frame++) long.send('x'.repeat(32 * 1024), { fin: false });
    long.send('x', { fin: true });
    expect((await once(long, 'close'))[0]).toBe(1009);
    expect(eventsOf('$default')).toEqual([]);
  });

  it('accepts a message of 128 KB in frames of 32 KB', async () => {
    await serve({ $connect: ok, $default: ok });
    const { socket } = await connect(url);
    for (let frame = 1; frame <= 4; frame++) socket.send('x'.repeat(32 * 1024), { fin: frame === 4 });
    await until(() => eventsOf('$default').length === 1);
    expect(eventsOf('$default')[0].body).toHaveLength(128 * 1024);
    socket.close();
  });
});
