import type { Notification } from '@claimstream/api-contract/notifications/notification';
import { waitBefore } from './backoff.ts';

export type FeedState = 'connecting' | 'online' | 'offline';

/** A connection that is being opened or is open. */
export interface Connection {
  close(): void;
}

export interface ConnectionEvents {
  onOpen(): void;
  onMessage(text: string): void;
  onClose(): void;
}

export interface FeedWorld {
  /** Opens a connection with a fresh ticket. @throws when there is no ticket */
  open(events: ConnectionEvents): Promise<Connection>;
  /** A page of the newest notifications; with the previous page's `next`, of those before it. */
  newest(cursor?: string): Promise<{ notifications: Notification[]; next?: string | undefined }>;
  isOnline(): boolean;
  /** @returns cancels the call */
  later(call: () => void, ms: number): () => void;
  random(): number;
  tell(state: FeedState): void;
  /** The newest notification at the feed's start; a page that was read earlier may not reflect it. */
  begin(newest: Notification | undefined): void;
  /** New notifications, each once; missed ones together, in their order. */
  receive(notifications: Notification[]): void;
}

/** Failures in a row before the user is shown as offline. */
const PATIENCE = 2;

/**
 * The live feed of the notifications: connects, reconnects after every break, and fetches the notifications missed meanwhile.
 * Notifications from before its start are not new. Ids follow the time of the facts, so a late notification sorts before others: the feed
 * therefore remembers ids instead of a position.
 */
export class Feed {
  readonly #world: FeedWorld;
  /** Ids already known; undefined before the start. */
  #known: Set<string> | undefined;
  #failures = 0;
  #ended = false;
  /** Number of the connection, so that a late event of an older one is ignored. */
  #turn = 0;
  #connection: Connection | undefined;
  #takeBack: () => void = () => {};

  constructor(world: FeedWorld) {
    this.#world = world;
  }

  start(): void {
    void this.#connect();
  }

  end(): void {
    this.#ended = true;
    this.#drop();
  }

  /** The browser says whether it has a network. */
  networkChanged(): void {
    if (this.#ended) return;
    this.#drop();
    this.#failures = 0;
    if (this.#world.isOnline()) void this.#connect();
    else this.#world.tell('offline');
  }

  #drop(): void {
    this.#turn++;
    this.#takeBack();
    this.#connection?.close();
    this.#connection = undefined;
  }

  async #connect(): Promise<void> {
    const turn = ++this.#turn;
    const current = () => turn === this.#turn && !this.#ended;
    this.#world.tell(this.#failures < PATIENCE ? 'connecting' : 'offline');
    const failed = () => {
      if (!current()) return;
      this.#connection = undefined;
      this.#turn++;
      this.#world.tell(this.#world.isOnline() && this.#failures + 1 < PATIENCE ? 'connecting' : 'offline');
      this.#takeBack = this.#world.later(
        () => void this.#connect(),
        waitBefore(this.#failures++, this.#world.random()),
      );
    };
    try {
      if (!this.#known) {
        const { notifications } = await this.#world.newest();
        if (!current()) return;
        this.#known = new Set(notifications.map(({ notificationId }) => notificationId));
        this.#world.begin(notifications[0]);
      }
      const connection = await this.#world.open({
        onOpen: () => {
          if (!current()) return;
          this.#failures = 0;
          this.#world.tell('online');
          void this.#catchUp().catch(() => undefined); // the next connection asks again
        },
        onMessage: (text) => current() && this.#take(parsed(text)),
        onClose: failed,
      });
      if (current()) this.#connection = connection;
      else connection.close();
    } catch {
      failed();
    }
  }

  /** Reads further pages as long as every notification on a page is new. */
  async #catchUp(): Promise<void> {
    const missed: Notification[] = [];
    let cursor: string | undefined;
    do {
      const { notifications, next } = await this.#world.newest(cursor);
      const fresh = notifications.filter((one) => this.#isNew(one));
      missed.push(...fresh);
      cursor = fresh.length === notifications.length ? next : undefined;
    } while (cursor !== undefined);
    this.#take(missed);
  }

  #take(notifications: readonly Notification[]): void {
    const fresh = notifications
      .filter((one) => this.#isNew(one))
      .sort((a, b) => a.notificationId.localeCompare(b.notificationId));
    if (fresh.length === 0) return;
    for (const { notificationId } of fresh) this.#known?.add(notificationId);
    this.#world.receive(fresh);
  }

  #isNew({ notificationId }: Notification): boolean {
    return !this.#known?.has(notificationId);
  }
}

/** The one notification of a message; empty for any other message. */
function parsed(text: string): Notification[] {
  try {
    const message = JSON.parse(text) as Partial<Notification>;
    return typeof message.notificationId === 'string' ? [message as Notification] : [];
  } catch {
    return [];
  }
}
