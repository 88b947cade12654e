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
  /** The newest notification, if there is any. */
  newest(): Promise<Notification | undefined>;
  /** Everything after a notification; everything there is without one. */
  after(notificationId: string | undefined): Promise<Notification[]>;
  isOnline(): boolean;
  /** @returns takes the call back */
  later(call: () => void, ms: number): () => void;
  random(): number;
  tell(state: FeedState): void;
  /** The feed begins after this one, which a page that was read before may not know of. */
  begin(newest: Notification | undefined): void;
  /** New notifications, oldest first, each once. */
  receive(notifications: Notification[]): void;
}

/** Failures in a row after which people are told that they are offline. */
const PATIENCE = 2;

/**
 * The live feed of the notifications: connects, comes back after every break, and asks for what was missed in between.
 * What was there before it began is no news.
 */
export class Feed {
  readonly #world: FeedWorld;
  #last: string | undefined;
  #begun = false;
  #failures = 0;
  #ended = false;
  /** Counts the connections, so that a late event of an older one changes nothing. */
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
      if (!this.#begun) {
        const newest = await this.#world.newest();
        if (!current()) return;
        this.#last = newest?.notificationId;
        this.#begun = true;
        this.#world.begin(newest);
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

  async #catchUp(): Promise<void> {
    this.#take(await this.#world.after(this.#last));
  }

  #take(notifications: readonly Notification[]): void {
    const fresh = notifications
      .filter(({ notificationId }) => this.#last === undefined || notificationId > this.#last)
      .sort((a, b) => a.notificationId.localeCompare(b.notificationId));
    if (fresh.length === 0) return;
    const next = this.#last === undefined ? undefined : idAfter(this.#last);
    // One that was missed is fetched before a newer one hides it.
    if (next !== undefined && fresh[0]!.notificationId !== next) {
      void this.#catchUpTo(fresh);
      return;
    }
    this.#last = fresh.at(-1)!.notificationId;
    this.#world.receive(fresh);
  }

  async #catchUpTo(fresh: Notification[]): Promise<void> {
    const missed = await this.#world.after(this.#last).catch(() => []);
    const all = new Map([...missed, ...fresh].map((one) => [one.notificationId, one]));
    const unseen = [...all.values()]
      .filter(({ notificationId }) => this.#last === undefined || notificationId > this.#last)
      .sort((a, b) => a.notificationId.localeCompare(b.notificationId));
    if (unseen.length === 0) return;
    this.#last = unseen.at(-1)!.notificationId;
    this.#world.receive(unseen);
  }
}

const idAfter = (id: string): string => String(Number(id) + 1).padStart(id.length, '0');

/** One notification a message; anything else is none of ours. */
function parsed(text: string): Notification[] {
  try {
    const message = JSON.parse(text) as Partial<Notification>;
    return typeof message.notificationId === 'string' ? [message as Notification] : [];
  } catch {
    return [];
  }
}
