import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const html = '<!doctype html><html lang="en"><title>Empty</title><p>Nothing but these words.</p></html>';

/** The least that a browser can be asked to paint. Any time beyond it is the measured page's own. */
export async function serveEmptyPage(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
