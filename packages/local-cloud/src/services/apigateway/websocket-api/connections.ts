import { isUtf8 } from 'node:buffer';
import type { WebSocket } from 'ws';
import type { Clock } from '../../../clock.ts';

/** The facts about a client from its handshake. */
export interface Client {
  connectionId: string;
  apiId: string;
  stage: string;
  connectedAt: number;
  identity: { sourceIp: string; userAgent?: string };
}

interface Connection extends Client {
  socket: WebSocket;
  lastActiveAt: number;
  cancelIdle: () => void;
  cancelLongest: () => void;
}

const IDLE_MS = 10 * 60 * 1000;
const LONGEST_MS = 2 * 60 * 60 * 1000;
const GOING_AWAY = 1001;
/** How long a stopping cloud waits for clients to close, in real time. */
const FAREWELL_MS = 500;

/** The open connections of this process. As on AWS, ids from before a restart are gone. */
export class Connections {
  readonly #clock: Clock;
  readonly #open = new Map<string, Connection>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(client: Client, socket: WebSocket): void {
    const connection: Connection = {
      ...client,
      socket,
      lastActiveAt: client.connectedAt,
      cancelIdle: () => {},
      cancelLongest: this.#clock.after(LONGEST_MS, () => socket.close(GOING_AWAY, 'Going away')),
    };
    this.#open.set(client.connectionId, connection);
    this.touch(client.connectionId);
    socket.once('close', () => {
      connection.cancelIdle();
      connection.cancelLongest();
      this.#open.delete(client.connectionId);
    });
  }

  /** Traffic in either direction postpones the idle timeout. */
  touch(connectionId: string): void {
    const connection = this.#open.get(connectionId);
    if (!connection) return;
    connection.lastActiveAt = this.#clock.now();
    connection.cancelIdle();
    connection.cancelIdle = this.#clock.after(IDLE_MS, () => connection.socket.close(GOING_AWAY, 'Going away'));
  }

  get(apiId: string, stage: string, connectionId: string): Readonly<Connection> | undefined {
    const connection = this.#open.get(connectionId);
    const usable = connection?.socket.readyState === 1;
    return usable && connection.apiId === apiId && connection.stage === stage ? connection : undefined;
  }

  /** Resolves once the bytes are handed to the network; rejects where the client has just left. */
  async send(connection: Readonly<Connection>, data: Buffer): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      connection.socket.send(data, { binary: !isUtf8(data) }, (error) => (error ? reject(error) : resolve()));
    });
    this.touch(connection.connectionId);
  }

  closeAll(apiId: string): void {
    for (const { apiId: owner, socket } of this.#open.values()) if (owner === apiId) socket.close(GOING_AWAY);
  }

  async stop(): Promise<void> {
    const sockets = [...this.#open.values()].map(({ socket }) => socket);
    const farewells = sockets.map((socket) => new Promise<void>((resolve) => void socket.once('close', resolve)));
    for (const socket of sockets) socket.close(GOING_AWAY, 'Going away');
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise((resolve) => {
      timer = setTimeout(resolve, FAREWELL_MS);
    });
    await Promise.race([Promise.all(farewells), patience]);
    clearTimeout(timer);
    for (const socket of sockets) socket.terminate();
  }
}
