import type { EventFrame, ObservedEvent } from '@claimstream/api-contract/insights/observed-event';
import { batchOf, emptyFeed, type Feed, fill, hasGap, receive } from './feed.ts';

export type ConnectionState = 'connecting' | 'online' | 'offline';

/** The used part of a WebSocket. */
export type Socket = Pick<WebSocket, 'onopen' | 'onmessage' | 'onclose' | 'close'>;

/** The feed's dependencies; a test passes its own. */
export interface FeedSources {
  /** An address that opens one WebSocket. */
  address(): Promise<string>;
  list(after?: string): Promise<{ events: ObservedEvent[]; batch?: string | undefined; more: boolean }>;
  open(address: string): Socket;
  onChange(feed: Feed, state: ConnectionState): void;
}

/** How long a missing batch may still arrive by itself. */
const PATIENCE = 2_000;
const LONGEST_PAUSE = 30_000;
/** A browser that has missed more than this many lists starts afresh. */
const MOST_LISTS = 5;

/** Keeps a feed of all events: reconnects whenever the connection ends, and fetches missed events. */
export class FeedConnection {
  private feed = emptyFeed;
  private state: ConnectionState = 'connecting';
  private socket: Socket | undefined;
  private failures = 0;
  private ended = false;
  private filling = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;
  private readonly sources: FeedSources;

  constructor(sources: FeedSources) {
    this.sources = sources;
  }

  start(): void {
    void this.connect();
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.retry);
    clearTimeout(this.patience);
    this.drop();
  }

  /** Call when the browser reports that it is online again. */
  wake(): void {
    if (this.ended || this.state === 'online') return;
    clearTimeout(this.retry);
    this.drop();
    this.failures = 0;
    void this.connect();
  }

  /** Call when the browser reports that it is offline: a socket would notice much later. */
  lost(): void {
    if (this.ended) return;
    this.drop();
    this.tryLater();
  }

  private async connect(): Promise<void> {
    try {
      const address = await this.sources.address();
      if (this.ended) return;
      const socket = this.sources.open(address);
      this.socket = socket;
      socket.onopen = () => void this.opened(socket);
      socket.onmessage = ({ data }) => this.take(JSON.parse(data));
      socket.onclose = () => socket === this.socket && this.lost();
    } catch {
      if (!this.ended) this.tryLater();
    }
  }

  private async opened(socket: Socket): Promise<void> {
    if (!(await this.catchUp()) || socket !== this.socket) return;
    this.failures = 0;
    this.become(this.feed, 'online');
  }

  private take(frame: EventFrame): void {
    this.become(receive(this.feed, frame));
    if (!hasGap(this.feed) || this.patience !== undefined) return;
    this.patience = setTimeout(() => {
      this.patience = undefined;
      if (hasGap(this.feed)) void this.catchUp();
    }, PATIENCE);
  }

  /** Fetches everything after the last batch before a gap. @returns false when nobody answered */
  private async catchUp(): Promise<boolean> {
    if (this.filling) return true;
    this.filling = true;
    try {
      for (let lists = 0; lists < MOST_LISTS; lists++) {
        const after = this.feed.completeUpTo;
        const listed = await this.sources.list(after === undefined ? undefined : batchOf(after));
        this.become(fill(this.feed, listed));
        if (after === undefined || !listed.more) return true;
      }
      this.become(fill(emptyFeed, await this.sources.list()));
      return true;
    } catch {
      if (!this.ended && this.state !== 'online') this.lost();
      return false;
    } finally {
      this.filling = false;
    }
  }

  private tryLater(): void {
    this.become(this.feed, 'offline');
    const pause = Math.min(1_000 * 2 ** this.failures++, LONGEST_PAUSE);
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.connect(), pause);
  }

  private drop(): void {
    const { socket } = this;
    this.socket = undefined;
    socket?.close();
  }

  private become(feed: Feed, state = this.state): void {
    if (this.ended || (feed === this.feed && state === this.state)) return;
    this.feed = feed;
    this.state = state;
    this.sources.onChange(feed, state);
  }
}
