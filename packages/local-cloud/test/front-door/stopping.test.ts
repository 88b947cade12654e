import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { connect as connectHttp2 } from 'node:http2';
import { connect, type Socket } from 'node:net';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type Cloud, startCloud } from '../../src/index.ts';
import { until } from '../apigateway/gateway-under-test.ts';
import { OPERATOR } from '../signed-fetch.ts';

const SECONDS = 5;

const template = {
  Resources: {
    Q: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'q' } },
    Api: {
      Type: 'AWS::ApiGatewayV2::Api',
      Properties: { Name: 'live', ProtocolType: 'WEBSOCKET', RouteSelectionExpression: '$request.body.action' },
    },
    Stage: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { ApiId: { Ref: 'Api' }, StageName: 'dev' } },
  },
};

/** Half-closed and never closed by the client: CLOSE_WAIT on the other side. */
async function opened(port: number, text = '', answer?: string): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => {});
  await once(socket, 'connect');
  if (text) await new Promise((resolve) => socket.write(text, resolve));
  if (answer) expect(String(await once(socket, 'data'))).toContain(answer);
  socket.resume();
  return socket;
}

describe('a cloud that is stopped', () => {
  const open: Record<
    string,
    (port: number, host: string, of: { websocket: string; meter: Cloud['meter'] }) => Promise<{ destroy(): void }>
  > = {
    'a connection without a word': (port) => opened(port),
    'one half-closed without a word': async (port) => (await opened(port)).end(),
    'half a request': (port) => opened(port, 'POST / HTTP/1.1\r\nHost: x'),
    'half a request, half-closed': async (port) => (await opened(port, 'POST / HTTP/1.1\r\nHost: x')).end(),
    'half a body': (port, host) => opened(port, `POST / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 9\r\n\r\nhalf`),
    'a refused upgrade, half-closed': async (port, host) =>
      (
        await opened(port, `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n`)
      ).end(),
    'a connection kept alive': async (_, host) => {
      const agent = new Agent({ keepAlive: true });
      const [answer] = await once(get(`http://${host}/_local/health`, { agent }), 'response');
      answer.resume();
      await once(answer, 'end');
      return agent;
    },
    'an HTTP/2 session': async (_, host) => {
      const session = connectHttp2(`http://${host}`);
      session.on('error', () => {});
      await once(session, 'remoteSettings');
      return session;
    },
    'a WebSocket, half-closed': async (port, host, { websocket }) => {
      const socket = await opened(
        port,
        `GET ${websocket} HTTP/1.1\r\nHost: ${host}\r\nConnection: upgrade\r\nUpgrade: websocket\r\n` +
          'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
        '101 Switching',
      );
      return socket.end();
    },
    'a long poll': async (_, host, { meter }) => {
      const sqs = new SQSClient({
        endpoint: `http://${host}`,
        region: 'us-east-1',
        credentials: OPERATOR,
        maxAttempts: 1,
      });
      const poll = sqs.send(
        new ReceiveMessageCommand({ QueueUrl: `http://${host}/000000000000/q`, WaitTimeSeconds: 20 }),
      );
      poll.catch(() => {});
      await until(() => meter()['sqs.ReceiveMessage'] !== undefined);
      return sqs;
    },
  };

  it.each(Object.keys(open))(`stops within ${SECONDS} seconds over %s, eight times`, async (kind) => {
    const cloud = await startCloud({ quiet: true });
    await cloud.deployTemplate({
      stackName: 'q',
      template,
    });
    const { port, host } = new URL(cloud.endpoint);
    const clients = await Promise.all(
      Array.from({ length: 8 }, () =>
        open[kind]!(Number(port), host, {
          websocket: `/apis/${cloud.resource('q', 'Api').ref}/dev`,
          meter: cloud.meter,
        }),
      ),
    );
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, SECONDS * 1000, 'still running');
    });
    expect(await Promise.race([cloud.stop().then(() => 'stopped'), late])).toBe('stopped');
    clearTimeout(timer);
    for (const client of clients) client.destroy();
  });

  it('has already closed the connection of a client that left silently', async () => {
    const cloud = await startCloud({ quiet: true });
    const socket = await opened(Number(new URL(cloud.endpoint).port));
    const closed = once(socket, 'close');
    socket.end();
    await closed;
    await cloud.stop();
  });
});
