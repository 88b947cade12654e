import { randomBytes } from 'node:crypto';
import { Agent, request as send } from 'node:http';
import { until } from '@claimstream/test-drive';
import type { RouteUnderTest } from './routes-under-test.ts';

export interface Request {
  path: string;
  method: string;
  token?: string;
  body?: string | Buffer;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  type: string;
  text: string;
}

/** Sends paths unchanged: `fetch` would resolve `..` and refuse requests that no browser sends. */
export class ApiClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 8 });
  readonly #apis: ReadonlyMap<string, string>;

  /** @param apis address of each service's API */
  constructor(apis: ReadonlyMap<string, string>) {
    this.#apis = apis;
  }

  /** Retries when the API throttles: a fast machine sends more per second than the API accepts. */
  call({ service }: Pick<RouteUnderTest, 'service'>, request: Request): Promise<Answer> {
    const api = new URL(this.#apis.get(service)!);
    return until(async () => {
      const answer = await this.#send(api, request);
      return answer.status !== 429 && answer;
    });
  }

  #send(api: URL, { path, method, token, body, headers }: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = send(
        {
          agent: this.#agent,
          hostname: api.hostname,
          port: api.port,
          path: `${api.pathname.replace(/\/$/, '')}${path}`,
          method,
          headers: {
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
            ...(body === undefined
              ? {}
              : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
            ...headers,
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part) => parts.push(part));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode!,
              type: response.headers['content-type'] ?? '',
              text: Buffer.concat(parts).toString('utf8'),
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** Requests a WebSocket. @returns 101 if it opens, else the status of the refusal */
  upgrade(url: string): Promise<number> {
    const { hostname, port, pathname, search } = new URL(url);
    const headers = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': randomBytes(16).toString('base64'),
    };
    return new Promise((resolve, reject) => {
      send({ hostname, port, path: `${pathname}${search}`, headers })
        .on('upgrade', ({ statusCode }, socket) => {
          socket.destroy();
          resolve(statusCode!);
        })
        .on('response', (response) => {
          response.resume();
          resolve(response.statusCode!);
        })
        .on('error', reject)
        .end();
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** The faults of an answer that should be an actionable refusal for people; undefined if it is one. */
export function faultOfRefusal({ status, type, text }: Answer, expected: readonly number[] = []): string | undefined {
  const said = `${status} ${type} ${text.slice(0, 300)}`;
  if (status < 400 || status > 499) return said;
  if (expected.length > 0 && !expected.includes(status)) return `${said} (expected ${expected.join(' or ')})`;
  if (type !== 'application/problem+json') return said;
  const problem = JSON.parse(text);
  const isWhole = /^[A-Z]+(_[A-Z]+)*$/.test(problem.title) && problem.status === status && problem.detail.length > 10;
  return isWhole ? undefined : said;
}

/** API Gateway's own refusals have another form: no valid token, no such path, too long a request. */
export function faultOfGatewayRefusal(answer: Answer, expected: readonly number[]): string | undefined {
  const isGateway = answer.type === 'application/json' && Object.keys(JSON.parse(answer.text)).join() === 'message';
  if (isGateway && expected.includes(answer.status)) return undefined;
  return faultOfRefusal(answer, expected);
}
