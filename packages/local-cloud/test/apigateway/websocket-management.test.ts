import { once } from 'node:events';
import {
  DeleteConnectionCommand,
  ForbiddenException,
  GetConnectionCommand,
  GoneException,
  PayloadTooLargeException,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';
import { connect, webSocketApi } from './chat-api.ts';
import { until } from './gateway-under-test.ts';

describe('the management API of a WebSocket stage, called with the real SDK', () => {
  let served: Awaited<ReturnType<typeof webSocketApi>>;
  let client: Awaited<ReturnType<typeof connect>>;
  let ConnectionId: string;

  beforeEach(async () => {
    served = await webSocketApi({ $connect: () => ({ statusCode: 200 }), $disconnect: () => ({}) });
    client = await connect(served.url, { headers: { 'User-Agent': 'tester' } });
    ConnectionId = served.gateway.invocations[0]!.event.requestContext.connectionId;
    for (const method of ['POST', 'GET', 'DELETE']) allow(method, ConnectionId);
  });
  afterEach(() => served.gateway.stop());

  const allow = (method: string, id: string) =>
    served.gateway.manageable.push(`execute-api:ManageConnections ${served.arn}/${method}/@connections/${id}`);

  it('pushes to a connection', async () => {
    await served.management.send(new PostToConnectionCommand({ ConnectionId, Data: '{"claim":"é"}' }));
    await until(() => client.received.length === 1);
    expect(client.received).toEqual(['{"claim":"é"}']);
  });

  it('describes a connection', async () => {
    await served.gateway.clock.advance(5000);
    await served.management.send(new PostToConnectionCommand({ ConnectionId, Data: 'x' }));
    const answer = await served.management.send(new GetConnectionCommand({ ConnectionId }));
    expect(answer).toMatchObject({
      ConnectedAt: new Date('2026-01-01T00:00:00Z'),
      LastActiveAt: new Date('2026-01-01T00:00:05Z'),
      Identity: { SourceIp: '127.0.0.1', UserAgent: 'tester' },
    });
  });

  it('closes a connection, which is gone after $disconnect was called', async () => {
    const closed = once(client.socket, 'close');
    await served.management.send(new DeleteConnectionCommand({ ConnectionId }));
    await closed;
    const post = served.management.send(new PostToConnectionCommand({ ConnectionId, Data: 'x' }));
    await expect(post).rejects.toThrow(GoneException);
    await until(() => served.gateway.invocations.some(({ event }) => event.requestContext.routeKey === '$disconnect'));
  });

  it('calls an unknown connection gone, with status 410', async () => {
    allow('POST', 'AAAAAAAAAAAAAAA=');
    const post = served.management.send(new PostToConnectionCommand({ ConnectionId: 'AAAAAAAAAAAAAAA=', Data: 'x' }));
    const error = await post.catch((thrown) => thrown);
    expect(error).toBeInstanceOf(GoneException);
    expect(error.$metadata.httpStatusCode).toBe(410);
  });

  it('refuses more than 128 KB', async () => {
    const post = served.management.send(
      new PostToConnectionCommand({ ConnectionId, Data: 'x'.repeat(128 * 1024 + 1) }),
    );
    await expect(post).rejects.toThrow(PayloadTooLargeException);
  });

  it('forbids a role without permission on this connection, and an unsigned call', async () => {
    served.gateway.manageable.length = 0;
    const post = served.management.send(new PostToConnectionCommand({ ConnectionId, Data: 'x' }));
    await expect(post).rejects.toThrow(ForbiddenException);
    const unsigned = `${served.url.replace('ws:', 'http:')}/@connections/${encodeURIComponent(ConnectionId)}`;
    expect((await fetch(unsigned, { method: 'POST', body: 'x' })).status).toBe(403);
    expect(client.received).toEqual([]);
  });
});
