import { setTimeout as pause } from 'node:timers/promises';
import WebSocket from 'ws';
import type { Platform } from './platform.ts';

export interface Notification {
  notificationId: string;
  kind: string;
  summary: string;
  reasons?: string[];
}

/**
 * The customer's notifications as they arrive: by WebSocket, reconnected with a new ticket after every break, and by GET /notifications
 * for those missed during breaks.
 */
export class LiveFeed {
  readonly #platform: Platform;
  readonly #token: string;
  readonly #seen = new Map<string, Notification>();
  readonly #heard: (notification: Notification) => void;
  #socket: WebSocket | undefined;
  #wake: () => void = () => {};
  #opened: () => void = () => {};
  #closed = false;
  #running: Promise<void> | undefined;

  constructor(platform: Platform, token: string, heard: (notification: Notification) => void) {
    this.#platform = platform;
    this.#token = token;
    this.#heard = heard;
  }

  /** Resolves once the first connection is open. */
  async open(): Promise<void> {
    const connected = this.#connected();
    this.#running = this.#keepConnected();
    await Promise.race([connected, this.#running]);
  }

  /** Drops the connection, as browsers do, and resolves once the next one is open. */
  async reconnect(): Promise<void> {
    const connected = this.#connected();
    this.#socket?.close();
    await Promise.race([connected, this.#running]);
  }

  get count(): number {
    return this.#seen.size;
  }

  heardOf(kind: string): boolean {
    return [...this.#seen.values()].some((notification) => notification.kind === kind);
  }

  /** Resolves with the next notification. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#socket?.close();
    await this.#running;
    await this.#fillGaps();
  }

  #connected(): Promise<void> {
    return new Promise((resolve) => {
      this.#opened = resolve;
    });
  }

  async #keepConnected(): Promise<void> {
    while (!this.#closed && !this.#platform.patience.isOver) {
      const { ticket, url } = await this.#platform.call(this.#token, 'notifications', 'POST', '/notifications/ticket');
      if (this.#closed) return;
      await this.#connection(`${url}?ticket=${ticket}`);
      if (this.#closed) return;
      await this.#platform.patience.check();
      await pause(300);
    }
  }

  /** Resolves when the connection ends, for whatever reason. */
  #connection(url: string): Promise<void> {
    const socket = new WebSocket(url);
    this.#socket = socket;
    return new Promise((resolve) => {
      socket.on('open', () => {
        this.#opened();
        this.#fillGaps().catch(() => socket.close());
      });
      socket.on('message', (data) => {
        this.#take(JSON.parse(data.toString()));
      });
      // `close` follows every error, and the loop connects again.
      socket.on('error', () => socket.terminate());
      socket.on('close', () => resolve());
    });
  }

  /** Reads all notifications: a late one may sort before those already seen. */
  async #fillGaps(): Promise<void> {
    let cursor: string | undefined;
    do {
      const query = new URLSearchParams(cursor ? { cursor } : {});
      const page: { notifications: Notification[]; next?: string } = await this.#platform.call(
        this.#token,
        'notifications',
        'GET',
        `/notifications?${query}`,
      );
      for (const notification of page.notifications) this.#take(notification);
      cursor = page.next;
    } while (cursor);
  }

  #take(notification: Notification): void {
    if (!this.#seen.has(notification.notificationId)) {
      this.#seen.set(notification.notificationId, notification);
      this.#heard(notification);
    }
    this.#wake();
  }
}
