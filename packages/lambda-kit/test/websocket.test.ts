import './environment.ts';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pushOver } from '../src/websocket.ts';

/** A management API that answers every push with one status, and the messages pushed to it. */
async function apiAnswering(status: number) {
  const pushed: { path: string; body: string }[] = [];
  server = createServer(async (request, response) => {
    pushed.push({ path: request.url!, body: Buffer.concat(await request.toArray()).toString() });
    response.writeHead(status, status === 410 ? { 'x-amzn-errortype': 'GoneException' } : {}).end();
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return { endpoint: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/dev`, pushed };
}
let server: Server | undefined;
afterEach(() => server?.close());

describe('a push to a connection', () => {
  it('is the message as JSON, to the address of the connection', async () => {
    const { endpoint, pushed } = await apiAnswering(200);
    expect(await pushOver(endpoint)('c-1=', { state: 'paid' })).toBe(true);
    expect(pushed).toEqual([{ path: '/dev/@connections/c-1%3D', body: '{"state":"paid"}' }]);
  });

  it('returns false if the connection is gone', async () => {
    const { endpoint } = await apiAnswering(410);
    expect(await pushOver(endpoint)('c-1', {})).toBe(false);
  });

  it('throws any other fault, so that the message is tried again', async () => {
    const { endpoint } = await apiAnswering(403);
    await expect(pushOver(endpoint)('c-1', {})).rejects.toThrow();
  });
});
