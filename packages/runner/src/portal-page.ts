import { createServer, type Server } from 'node:http';
import { explainBusyPort } from './port-in-use.ts';

export interface Link {
  title: string;
  url: string;
  note: string;
}

/** Serves the page that names what runs where. Resolves once it listens; port 0 takes a free one. */
export function servePortalPage(
  port: number,
  links: readonly Link[],
): Promise<{ url: string; close(): Promise<void> }> {
  const html = page(links);
  const server = createServer((request, response) => {
    const found = request.url === '/';
    response.writeHead(found ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
    });
    response.end(found ? html : 'Not found. Everything is on <a href="/">the first page</a>.');
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explainBusyPort(error, port, 'CLAIMSTREAM_PORTAL_PORT')));
    server.listen(port, '127.0.0.1', () => resolve({ url: addressOf(server), close: () => closed(server) }));
  });
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The portal listens on no port');
  return `http://127.0.0.1:${address.port}`;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}

function page(links: readonly Link[]): string {
  const rows = links.map(
    ({ title, url, note }) => `<li><a href="${url}">${title}</a> <code>${url}</code><p>${note}</p></li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Claimstream</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; }
  body { max-width: 44rem; margin: 3rem auto; padding: 0 1rem; }
  li { margin: 0 0 1rem; }
  li p { margin: 0; opacity: .8; }
  code { font-size: .9em; overflow-wrap: anywhere; }
  pre { padding: 1rem; border: 1px solid; border-radius: .5rem; overflow-x: auto; }
</style>
</head>
<body>
<main>
<h1>Claimstream</h1>
<p>Motor-insurance claims, from sign-up to payment, on this machine.</p>
<h2>See one claim paid</h2>
<pre>npm run journey</pre>
<h2>What runs where</h2>
<ul>
${rows.join('\n')}
</ul>
</main>
</body>
</html>
`;
}
