import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { brotliCompressSync } from 'node:zlib';
import { addresses, portalConfig, securityHeaders } from '@claimstream/portal-hosting';
import { type PortalServer, startPortalServer } from '../../src/portal/portal-server.ts';

const ENDPOINT = 'http://127.0.0.1:4566';
const origins = addresses('dev', () => ENDPOINT);
const script = 'console.log("claims")\n'.repeat(50);

interface Asked {
  method?: string;
  headers?: Record<string, string>;
}

/** Sends a request as a browser or any other client would, with any path and any host. */
function ask(server: PortalServer, path: string, { method = 'GET', headers = {} }: Asked = {}) {
  const { port } = new URL(server.url);
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers }, async (response) =>
      resolve({ status: response.statusCode!, headers: response.headers, body: await text(response) }),
    )
      .on('error', reject)
      .end();
  });
}

describe('the portal on this machine', () => {
  let folder: string;
  let server: PortalServer;
  let stage = 'dev';
  const port = () => new URL(server.url).port;

  beforeAll(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'portal-')), 'site');
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Portal</title>');
    writeFileSync(join(folder, 'assets', 'app-1.js'), script);
    writeFileSync(join(folder, 'assets', 'app-1.js.br'), brotliCompressSync(script));
    writeFileSync(join(folder, '..', 'secret.txt'), 'not of the site');
    server = await startPortalServer(0, folder);
  });
  afterAll(async () => {
    await server.close();
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  it('answers that the platform is starting until everything is deployed, and reloads by itself', async () => {
    expect(await ask(server, '/')).toMatchObject({ status: 503, headers: { refresh: '2', 'retry-after': '2' } });
    server.open(async () => ({
      config: portalConfig({ stage, region: 'us-east-1', value: (name) => name }, { console: `${ENDPOINT}/_console` }),
      origins,
    }));
    expect(await ask(server, '/')).toMatchObject({ status: 200, body: expect.stringContaining('<title>Portal') });
  });

  it.each(['/claims', '/claims/1?tab=payment', '/staff/'])('answers its page %s with index.html', async (path) => {
    const { status, headers, body } = await ask(server, path);
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers['cache-control']).toBe('no-cache');
    expect(body).toContain('<title>Portal');
  });

  it.each(['/assets/gone-1.js', '/assets/gone', '/logo.png', '/assets/app-1.js.br'])(
    'answers 404, and no page, for %s',
    async (path) => {
      const { status, headers, body } = await ask(server, path);
      expect([status, headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8']);
      expect(headers['cache-control']).toBe('no-store');
      expect(body).toContain(path);
    },
  );

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..\\..\\secret.txt',
  ])('never leaves the site: %s', async (path) => {
    const { status, body } = await ask(server, path);
    expect(status).toBe(404);
    expect(body).not.toContain('not of the site');
  });

  it('refuses a malformed path', async () => {
    expect((await ask(server, '/%E0%A4%A')).status).toBe(400);
  });

  it('sends the compressed form to clients that accept it, and lets assets be cached for ever', async () => {
    const compressed = await ask(server, '/assets/app-1.js', { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect(compressed.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      'content-length': String(brotliCompressSync(script).length),
    });
    for (const accepted of ['gzip', 'br;q=0', 'identity']) {
      const plain = await ask(server, '/assets/app-1.js', { headers: { 'accept-encoding': accepted } });
      expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, script]);
    }
  });

  it('does not resend a file that the browser has', async () => {
    const { headers } = await ask(server, '/');
    const again = await ask(server, '/claims', { headers: { 'if-none-match': `"other", W/${headers.etag}` } });
    expect([again.status, again.body, again.headers.etag]).toEqual([304, '', headers.etag]);
    expect((await ask(server, '/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it("sends the distribution's headers with every answer of the site", async () => {
    for (const path of ['/', '/config.json', '/assets/app-1.js', '/assets/gone.js'])
      expect((await ask(server, path)).headers).toMatchObject(securityHeaders(origins));
  });

  it('serves the present deployment at /config.json', async () => {
    const { headers, body } = await ask(server, '/config.json');
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-cache' });
    expect(JSON.parse(body)).toMatchObject({ stage: 'dev', links: { console: `${ENDPOINT}/_console` } });
    stage = 'other';
    const later = await ask(server, '/config.json', { headers: { 'if-none-match': headers.etag! } });
    expect([later.status, JSON.parse(later.body).stage]).toEqual([200, 'other']);
  });

  it('redirects localhost to the one origin that the services allow, and nowhere else', async () => {
    const headers = { host: `localhost:${port()}` };
    expect(await ask(server, '/claims?x=1', { headers })).toMatchObject({
      status: 307,
      headers: { location: `${server.url}/claims?x=1` },
    });
    const location = (await ask(server, '//evil.example/', { headers })).headers.location;
    expect(new URL(location!).origin).toBe(server.url);
  });

  it('refuses any other host name', async () => {
    for (const host of ['evil.example', `evil.example:${port()}`, '127.0.0.1', `127.0.0.1.nip.io:${port()}`])
      expect((await ask(server, '/config.json', { headers: { host } })).status).toBe(421);
  });

  it('accepts only reads', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect(await ask(server, '/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    const [whole, head] = [await ask(server, '/'), await ask(server, '/', { method: 'HEAD' })];
    expect([head.status, head.body]).toEqual([200, '']);
    expect(head.headers['content-length']).toBe(whole.headers['content-length']);
  });

  it('explains what to do if the site is not packaged', async () => {
    const away = `${folder}-away`;
    renameSync(folder, away);
    expect(await ask(server, '/')).toMatchObject({ status: 503, body: expect.stringContaining('npm run package') });
    renameSync(away, folder);
    expect((await ask(server, '/')).status).toBe(200);
  });

  it('names the variable that moves it if its port is taken', async () => {
    await expect(startPortalServer(Number(port()), folder)).rejects.toThrow('CLAIMSTREAM_PORTAL_PORT');
  });
});
