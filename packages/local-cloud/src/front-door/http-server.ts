import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { HttpRequest, HttpResponse } from '../kernel.ts';
import { serveClearTextHttp2 } from './clear-text-http2.ts';
import { jsonError } from './error-answers.ts';
import type { Guard } from './guard.ts';

const LARGEST_BODY = 64 * 1024 * 1024;

/** The handlers of requests and upgrades, set once the cloud is ready. */
export interface Handlers {
  guard: Guard;
  answer(request: HttpRequest): Promise<HttpResponse>;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
}

class BodyTooLarge extends Error {}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LARGEST_BODY) throw new BodyTooLarge(`A body may hold ${LARGEST_BODY} bytes`);
    chunks.push(chunk);
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}

function decodedPath(rawPath: string): string {
  try {
    return decodeURIComponent(rawPath);
  } catch {
    // The path is not percent-encoded: it stays as sent.
    return rawPath;
  }
}

/** A request before its body is read and its sender identified. */
function headOf(message: IncomingMessage, requestId: string): Omit<HttpRequest, 'body'> {
  const url = message.url ?? '/';
  const mark = url.indexOf('?');
  const rawPath = mark < 0 ? url : url.slice(0, mark);
  const search = mark < 0 ? '' : url.slice(mark + 1);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    // HTTP/2 sends method and path as `:method` and `:path`, which are not headers.
    if (value !== undefined && !name.startsWith(':')) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return {
    method: message.method ?? 'GET',
    path: rawPath.includes('%') ? decodedPath(rawPath) : rawPath,
    rawPath,
    query: new URLSearchParams(search),
    rawQuery: search,
    headers,
    caller: { kind: 'anonymous' },
    requestId,
  };
}

function send(response: ServerResponse, requestId: string, answer: HttpResponse): void {
  const body = answer.body ?? '';
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
  const bodiless = response.req.method === 'HEAD' || answer.status === 204 || answer.status === 304;
  response.writeHead(answer.status, {
    'x-amzn-requestid': requestId,
    // A HEAD answer may announce a length without a body.
    ...(bodiless ? {} : { 'content-length': length }),
    ...answer.headers,
  });
  if (bodiless) response.end();
  else response.end(body);
}

/** The cloud's one port, on loopback. It listens before its handlers exist, so that they can know their address. */
export class HttpServer {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #handlers: Handlers | undefined;

  constructor() {
    this.#server = createServer((message, response) => void this.#serve(message, response));
    this.#server.keepAliveTimeout = 65_000;
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    serveClearTextHttp2(this.#server, (message, response) => void this.#serve(message, response));
    this.#server.on('upgrade', (message, socket, head) => {
      const refuse = (status: string) => socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n\r\n`);
      // Pages of every origin may open a WebSocket, as on AWS: the `$connect` function decides.
      if (!this.#handlers?.guard.knowsHost(message.headers)) refuse('403 Forbidden');
      else if (!this.#handlers.upgrade(message, socket, head)) refuse('404 Not Found');
    });
  }

  /** Resolves with the endpoint. The error for a taken port names the variable that moves it. */
  listen(port: number): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EADDRINUSE') return reject(error);
        reject(
          new Error(`Port ${port} is taken by another process. Set CLAIMSTREAM_PORT to a free one.`, { cause: error }),
        );
      });
      this.#server.listen(port, '127.0.0.1', () => {
        resolve(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`);
      });
    });
  }

  open(handlers: Handlers): void {
    this.#handlers = handlers;
  }

  /** Ends all connections at once: idle, half-closed, upgraded or in the middle of a request. */
  close(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.close((error) => (error ? reject(error) : resolve()));
      for (const socket of this.#sockets) socket.destroy();
    });
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    const gone = new AbortController();
    response.once('close', () => {
      if (!response.writableFinished) gone.abort();
    });
    try {
      if (!this.#handlers) {
        message.resume();
        return send(response, requestId, { status: 503, headers: { 'retry-after': '1' }, body: 'starting' });
      }
      const head = headOf(message, requestId);
      const refusal = this.#handlers.guard.refusal(head);
      if (refusal) {
        message.resume();
        return send(response, requestId, jsonError(refusal));
      }
      const body = await bodyOf(message);
      send(response, requestId, await this.#handlers.answer({ ...head, body, signal: gone.signal }));
    } catch (error) {
      // The client went away, or the body was refused: no client is left to read more than a status.
      if (response.headersSent || response.destroyed) return void response.destroy();
      send(response, requestId, { status: error instanceof BodyTooLarge ? 413 : 500, body: String(error) });
    }
  }
}
