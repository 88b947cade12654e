import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type Addresses, isPage, type PortalConfig, securityHeaders } from '@claimstream/portal-hosting';
import { explainBusyPort } from '../port-in-use.ts';
import { SAMPLES, samplePicture } from './sample-pictures.ts';
import { type Answer, cached, siteAnswer, text } from './site-answer.ts';

/** The platform's addresses, known once everything is deployed. */
export interface Deployed {
  config: PortalConfig;
  /** Origins that the portal's pages may call. */
  origins: Addresses<string>;
}

export interface PortalServer {
  /** `http://127.0.0.1:<port>`: the origin of the pages. */
  url: string;
  /** Serves the site from now on; `deployed` is called for each page and each config.json. */
  open(deployed: () => Promise<Deployed>): void;
  close(): Promise<void>;
}

/**
 * Serves the packaged site in `folder` on this machine as CloudFront does for a stage: with the same files, caching and headers. Resolves
 * once it listens; until `open` is called, it answers that the platform is starting. Port 0 takes a free one.
 */
export function startPortalServer(port: number, folder: string): Promise<PortalServer> {
  const portal = new Portal(folder);
  const server = createServer((request, response) => {
    portal.answer(request, addressOf(server)).then(
      (answer) => send(request, response, answer),
      (error: Error) => send(request, response, text(500, `The portal cannot answer: ${error.message}`)),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explainBusyPort(error, port, 'CLAIMSTREAM_PORTAL_PORT')));
    server.listen(port, '127.0.0.1', () =>
      resolve({
        url: `http://${addressOf(server)}`,
        open: (deployed) => portal.open(deployed),
        close: () => closed(server),
      }),
    );
  });
}

/** Answers a request. */
class Portal {
  readonly #folder: string;
  #deployed: (() => Promise<Deployed>) | undefined;
  #last: Deployed | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  open(deployed: () => Promise<Deployed>): void {
    this.#deployed = deployed;
  }

  async answer(request: IncomingMessage, own: string): Promise<Answer> {
    const { host = '', 'accept-encoding': acceptEncoding, 'if-none-match': ifNoneMatch } = request.headers;
    // The services allow one origin; all of them would refuse calls from this machine's other name.
    if (host === own.replace('127.0.0.1', 'localhost'))
      return text(307, `The portal is http://${own}`, { location: `http://${own}${ownPath(request.url)}` });
    // A foreign host name for this machine is an attempt by somebody's page to read ours (DNS rebinding).
    if (host !== own) return text(421, `The portal answers to http://${own} only.`);
    if (request.method === 'POST' && request.url?.startsWith(`${SAMPLES}/`)) return sampleAnswer(request);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return text(405, 'The portal accepts only GET and HEAD.', { allow: 'GET, HEAD' });
    if (!this.#deployed) return text(503, 'The platform is starting; this page loads again by itself.', LATER);
    if (!existsSync(join(this.#folder, 'index.html')))
      return text(503, 'The portal is not packaged. Run npm run package, then load this page again.');
    const path = decoded(request.url);
    if (path === undefined) return text(400, 'The path is not well-formed.');
    // A page's files are requested right after it, and get the same headers as the page did.
    if (!this.#last || isPage(path) || path === CONFIG) this.#last = await this.#deployed();
    const { config, origins } = this.#last;
    const answer =
      path === CONFIG
        ? cached(ifNoneMatch, configAnswer(config))
        : siteAnswer(this.#folder, { path, acceptEncoding, ifNoneMatch });
    return { ...answer, headers: { ...securityHeaders(origins), ...answer.headers } };
  }
}

const CONFIG = '/config.json';
const LATER = { 'retry-after': '2', refresh: '2' };
/** For answers outside the site: nothing may run in them. */
const CLOSED = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
};

function configAnswer(config: PortalConfig): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-cache' },
    body: Buffer.from(`${JSON.stringify(config, null, 2)}\n`),
  };
}

/** The largest body with a picture's values. */
const MOST_BYTES = 10_000;

async function sampleAnswer(request: IncomingMessage): Promise<Answer> {
  let sent = '';
  for await (const part of request.setEncoding('utf8')) {
    sent += part;
    if (sent.length > MOST_BYTES) return text(413, 'These are more values than a picture has.');
  }
  const picture = await samplePicture(request.url!.slice(SAMPLES.length + 1), parsedJson(sent));
  if (!picture) return text(422, 'No picture can be drawn with these values.');
  return { status: 200, headers: { 'content-type': 'image/jpeg', 'cache-control': 'no-store' }, body: picture };
}

function parsedJson(sent: string): unknown {
  try {
    return JSON.parse(sent);
  } catch {
    return undefined;
  }
}

function send({ method }: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  const length = status === 304 ? {} : { 'content-length': body.length };
  response.writeHead(status, { ...CLOSED, ...headers, ...length });
  response.end(method === 'HEAD' || status === 304 ? undefined : body);
}

/** A path on this server: `//elsewhere` would lead to another one. */
const ownPath = (url = '/') => url.replace(/^[/\\]+/, '/');

function decoded(url = '/'): string | undefined {
  try {
    return decodeURIComponent(ownPath(url).split(/[?#]/)[0]!);
  } catch {
    return undefined;
  }
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The portal listens on no port');
  return `127.0.0.1:${address.port}`;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
