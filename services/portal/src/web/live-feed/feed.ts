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
  /** A page of the newest notifications, or of those before, by `next` of the page that came last. */
  newest(cursor?: string): Promise<{ notifications: Notification[]; next?: string | undefined }>;
  isOnline(): boolean;
  /** @returns takes the call back */
  later(call: () => void, ms: number): () => void;
  random(): number;
  tell(state: FeedState): void;
  /** The feed begins after this one, which a page that was read before may not know of. */
  begin(newest: Notification | undefined): void;
  /** New notifications, each once; those that were missed together in their order. */
  receive(notifications: Notification[]): void;
}

/** Failures in a row after which people are told that they are offline. */
const PATIENCE = 2;

/**
 * The live feed of the notifications: connects, comes back after every break, and asks for what was missed in between.
 * What was there before it began is no news. Ids are in the order of the facts, and one that comes late lies before others: the
 * feed knows ids, not how far it is.
 */
export class Feed {
  readonly #world: FeedWorld;
  /** Ids that are no news; undefined until it began. */
  #known: Set<string> | undefined;
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

  /** Pages back as long as all of a page is new. */
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

/** One notification a message; anything else is none of ours. */
function parsed(text: string): Notification[] {
  try {
    const message = JSON.parse(text) as Partial<Notification>;
    return typeof message.notificationId === 'string' ? [message as Notification] : [];
  } catch {
    return [];
  }
}
