import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Kernel } from '../../../kernel.ts';
import { KB, started } from '../../../metering/usage.ts';
import { type Api, type Definitions, type Route, routesOf, type Stage } from '../definitions.ts';
import { lambdaAnswer } from '../http-api/lambda-answer.ts';
import { opaqueId } from '../identifiers.ts';
import { type Invocation, invoke } from '../invoke.ts';
import type { Client, Connections } from './connections.ts';
import { FrameLengths } from './frame-lengths.ts';
import { selectRoute } from './route-selection.ts';
import { connectEvent, disconnectEvent, messageEvent } from './websocket-event.ts';
import { integrationErrors, measureStage } from './websocket-metrics.ts';

const LARGEST_MESSAGE = 128 * 1024;
const LARGEST_FRAME = 32 * 1024;
const TOO_BIG = 1009;

/** One client's life on a WebSocket API: `$connect`, its messages, `$disconnect`. */
export class WebSocketApiServer {
  readonly #kernel: Kernel;
  readonly #definitions: Definitions;
  readonly #connections: Connections;
  readonly #handshakes = new Set<Duplex>();
  #stopping = false;

  constructor(kernel: Kernel, definitions: Definitions, connections: Connections) {
    this.#kernel = kernel;
    this.#definitions = definitions;
    this.#connections = connections;
  }

  /** Takes every upgrade under `/apis/`; refuses one without a WebSocket API or stage as AWS does. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const [path = ''] = (request.url ?? '').split('?');
    const [, apiId, stageName] = /^\/apis\/([a-z0-9]+)(?:\/([^/]+))?\/?$/.exec(path) ?? [];
    if (!apiId) return false;
    // A client may break off while its function decides; the code below sees a destroyed socket.
    socket.on('error', () => socket.destroy());
    const api = this.#definitions.apis.get(apiId);
    const stage = this.#definitions.stages.get(`${apiId}/${stageName}`);
    if (api?.protocol !== 'WEBSOCKET' || !stage || api.disabled) {
      refuse(socket, 403, 'Forbidden');
      return true;
    }
    this.#handshakes.add(socket);
    socket.once('close', () => this.#handshakes.delete(socket));
    this.#connect(api, stage, request, socket, head).catch((error) => {
      this.#kernel.notice('error', `A WebSocket handshake failed: ${error}`, { apiId });
      refuse(socket, 500, 'Internal Server Error');
    });
    return true;
  }

  /** Ends every connection without calling `$disconnect`, which AWS does not guarantee either. */
  async stop(): Promise<void> {
    this.#stopping = true;
    for (const socket of this.#handshakes) socket.destroy();
    await this.#connections.stop();
  }

  async #connect(api: Api, stage: Stage, request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const userAgent = request.headers['user-agent'];
    const sourceIp = request.socket.remoteAddress ?? '127.0.0.1';
    const client: Client = {
      connectionId: opaqueId(),
      apiId: api.id,
      stage: stage.name,
      connectedAt: this.#kernel.clock.now(),
      identity: { ...(userAgent && { userAgent }), sourceIp },
    };
    const verdict = await this.#admission(client, stage, request);
    if (verdict.status < 200 || verdict.status > 299) return refuse(socket, verdict.status, verdict.message);
    if (socket.destroyed) return this.#disconnected(client, stage, 1006, 'Client disconnected during the handshake');
    const server = new WebSocketServer({
      noServer: true,
      maxPayload: LARGEST_MESSAGE,
      perMessageDeflate: false,
      handleProtocols: () => verdict.protocol ?? false,
    });
    server.handleUpgrade(request, socket, head, (webSocket) => {
      this.#handshakes.delete(socket);
      const frames = new FrameLengths((length) => {
        if (length > LARGEST_FRAME) webSocket.close(TOO_BIG);
      });
      // Counts the bytes before the library reads them.
      socket.prependListener('data', (bytes: Buffer) => frames.read(bytes));
      this.#accept(client, api, stage, webSocket);
    });
  }

  async #admission(
    client: Client,
    stage: Stage,
    request: IncomingMessage,
  ): Promise<{ status: number; message: string; protocol?: string }> {
    measureStage(this.#kernel, client, { ConnectCount: 1 });
    const route = this.#routeNamed(client.apiId, '$connect');
    if (!route) return { status: 200, message: '' };
    const ending = await this.#invoke(route, client, connectEvent(this.#around(client, stage), request));
    if (ending.outcome === 'refused') return { status: 500, message: 'Internal server error' };
    if (ending.outcome !== 'answered') return { status: 502, message: 'Bad Gateway' };
    const status = statusOf(ending.payload);
    if (status === undefined) return { status: 502, message: 'Bad Gateway' };
    const protocol = lambdaAnswer(ending.payload).headers?.['sec-websocket-protocol'];
    return { status, message: STATUS_CODES[status] ?? 'Refused', ...(protocol && { protocol: String(protocol) }) };
  }

  #accept(client: Client, api: Api, stage: Stage, socket: WebSocket): void {
    this.#connections.add(client, socket);
    const failed = (error: unknown): void => {
      this.#kernel.notice('error', `A WebSocket event failed: ${error}`, { apiId: client.apiId });
      socket.close(1011);
    };
    socket.on('error', (error) => this.#kernel.notice('warn', `A WebSocket broke: ${error.message}`));
    socket.on('message', (data: Buffer, binary: boolean) => {
      if (socket.readyState !== socket.OPEN) return;
      this.#connections.touch(client.connectionId);
      this.#message(client, api, stage, socket, data, binary).catch(failed);
    });
    socket.on('close', (code, reason) => {
      if (!this.#stopping) this.#disconnected(client, stage, code, String(reason)).catch(failed);
    });
  }

  async #message(
    client: Client,
    api: Api,
    stage: Stage,
    socket: WebSocket,
    data: Buffer,
    binary: boolean,
  ): Promise<void> {
    const quantity = started(data.length, 32 * KB);
    this.#kernel.signals.emit('used', { unit: 'apigateway.websocket-message', quantity, of: api.id });
    const route = selectRoute(this.#definitions, api.id, api.routeSelectionExpression!, data.toString());
    measureStage(this.#kernel, client, { MessageCount: 1, ClientError: route ? 0 : 1 });
    if (!route) return this.#complain(client, socket, 'Forbidden', opaqueId());
    const event = messageEvent(this.#around(client, stage), route.routeKey, data, binary);
    const ending = await this.#invoke(route, client, event);
    if (ending.outcome !== 'answered') {
      return this.#complain(client, socket, 'Internal server error', event.requestContext.requestId);
    }
    const answers = route.answers && [...this.#definitions.routeResponses.values()].includes(route.id);
    const connection = this.#connections.get(client.apiId, client.stage, client.connectionId);
    if (!answers || !connection) return;
    await this.#connections.send(connection, Buffer.from(lambdaAnswer(ending.payload).body ?? ''));
  }

  async #disconnected(client: Client, stage: Stage, code: number, reason: string): Promise<void> {
    const route = this.#routeNamed(client.apiId, '$disconnect');
    if (route) await this.#invoke(route, client, disconnectEvent(this.#around(client, stage), code, reason));
  }

  #complain(client: Client, socket: WebSocket, message: string, requestId: string): void {
    socket.send(JSON.stringify({ message, connectionId: client.connectionId, requestId }));
  }

  async #invoke(route: Route, client: Client, event: unknown): Promise<Invocation> {
    const integration = this.#definitions.integrations.get(route.integrationId)!;
    const ending = await invoke(this.#kernel, integration, `${client.stage}/${route.routeKey}`, event);
    measureStage(this.#kernel, client, integrationErrors(ending));
    return ending;
  }

  #routeNamed(apiId: string, routeKey: string): Route | undefined {
    return routesOf(this.#definitions, apiId).find((route) => route.routeKey === routeKey);
  }

  #around(client: Client, stage: Stage) {
    const domainName = `${new URL(this.#kernel.endpoint).host}/apis/${client.apiId}`;
    const { variables } = stage;
    return { client, now: this.#kernel.clock.now(), domainName, ...(variables && { stageVariables: variables }) };
  }
}

/** A `$connect` function must answer an object with a status. */
function statusOf(payload: string): number | undefined {
  const status = Number((JSON.parse(payload || 'null') as { statusCode?: unknown } | null)?.statusCode);
  return Number.isInteger(status) && status >= 100 && status <= 599 ? status : undefined;
}

function refuse(socket: Duplex, status: number, message: string): void {
  const body = JSON.stringify({ message });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Refused'}\r\nConnection: close\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
