import type { Notification } from '@claimstream/api-contract/notifications/notification';
import { type ConnectionEvents, Feed, type FeedState, type FeedWorld } from '../../../src/web/live-feed/feed.ts';

const PAGE = 3;
const idOf = (number: number) => String(number).padStart(12, '0');
const notification = (number: number) => ({ notificationId: idOf(number) }) as Notification;

/** A server with notifications, a browser with a network, and a manual clock. */
class World implements FeedWorld {
  stored = [1, 2];
  online = true;
  reachable = true;
  connections: (ConnectionEvents & { closed: boolean })[] = [];
  states: FeedState[] = [];
  received: number[] = [];
  waiting: (() => void)[] = [];

  async open(events: ConnectionEvents) {
    if (!this.reachable) throw new Error('No answer');
    const connection = { ...events, closed: false };
    this.connections.push(connection);
    return {
      close: () => {
        connection.closed = true;
      },
    };
  }
  async newest(cursor?: string) {
    if (!this.reachable) throw new Error('No answer');
    const from = Number(cursor ?? 0);
    const all = [...this.stored].sort((a, b) => b - a).map(notification);
    const next = from + PAGE < all.length ? String(from + PAGE) : undefined;
    return { notifications: all.slice(from, from + PAGE), next };
  }
  isOnline = () => this.online;
  later = (call: () => void) => {
    this.waiting.push(call);
    return () => {
      this.waiting = this.waiting.filter((one) => one !== call);
    };
  };
  random = () => 0.5;
  tell = (state: FeedState) => void this.states.push(state);
  begun: (number | undefined)[] = [];
  begin = (newest: Notification | undefined) => void this.begun.push(newest && Number(newest.notificationId));
  receive = (notifications: Notification[]) =>
    void this.received.push(...notifications.map(({ notificationId }) => Number(notificationId)));

  get connection() {
    return this.connections.at(-1)!;
  }
  push(number: number) {
    this.connection.onMessage(JSON.stringify(notification(number)));
  }
  /** Lets pending promises settle. */
  async settle() {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  }
  async wake() {
    for (const call of this.waiting.splice(0)) call();
    await this.settle();
  }
}

async function connected(world = new World()) {
  const feed = new Feed(world);
  feed.start();
  await world.settle();
  world.connection.onOpen();
  await world.settle();
  return { world, feed };
}

describe('the live feed', () => {
  it('reports that it is online, and delivers no earlier notifications', async () => {
    const { world } = await connected();
    expect(world.states).toEqual(['connecting', 'online']);
    expect(world.received).toEqual([]);
  });

  it('reports once where it begins, since a page may have been read before that', async () => {
    const world = new World();
    world.reachable = false;
    const feed = new Feed(world);
    feed.start();
    await world.settle();
    expect(world.begun).toEqual([]);
    world.reachable = true;
    await world.wake();
    world.connection.onOpen();
    world.connection.onClose();
    await world.wake();
    expect(world.connections).toHaveLength(2);
    expect(world.begun).toEqual([2]);
  });

  it('delivers each notification once, however often it is pushed', async () => {
    const { world } = await connected();
    world.push(3);
    world.push(3);
    world.push(2);
    world.push(4);
    expect(world.received).toEqual([3, 4]);
  });

  it('delivers the very first notification of a new customer', async () => {
    const world = new World();
    world.stored = [];
    await connected(world);
    world.push(1);
    expect(world.received).toEqual([1]);
  });

  it('delivers a late one, though a later fact was delivered before', async () => {
    const { world } = await connected();
    world.push(4);
    world.push(3);
    world.push(4);
    expect(world.received).toEqual([4, 3]);
  });

  it('finds one that arrived late during a break among the newest', async () => {
    const { world } = await connected();
    world.stored.push(4);
    world.push(4);
    world.connection.onClose();
    world.stored.push(3);
    await world.wake();
    world.connection.onOpen();
    await world.settle();
    expect(world.received).toEqual([4, 3]);
  });

  it('fetches all missed ones, however many pages, in order and without earlier ones', async () => {
    const { world } = await connected();
    world.connection.onClose();
    world.stored.push(3, 4, 5, 6, 7, 8, 9);
    await world.wake();
    world.connection.onOpen();
    await world.settle();
    expect(world.received).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });

  it('reconnects after a break, and fetches the missed notifications', async () => {
    const { world } = await connected();
    world.connection.onClose();
    world.stored.push(3);
    await world.wake();
    world.connection.onOpen();
    await world.settle();
    expect(world.connections).toHaveLength(2);
    expect(world.states).toEqual(['connecting', 'online', 'connecting', 'connecting', 'online']);
    expect(world.received).toEqual([3]);
  });

  it('reports that it is offline after failed tries, and keeps trying', async () => {
    const { world } = await connected();
    world.reachable = false;
    world.connection.onClose();
    await world.wake();
    expect(world.states.at(-1)).toBe('offline');
    await world.wake();
    world.reachable = true;
    await world.wake();
    world.connection.onOpen();
    expect(world.states.at(-1)).toBe('online');
  });

  it('follows the network: offline at once, and back without waiting', async () => {
    const { world, feed } = await connected();
    const first = world.connection;
    world.online = false;
    feed.networkChanged();
    expect(world.states.at(-1)).toBe('offline');
    expect(first.closed).toBe(true);
    world.online = true;
    feed.networkChanged();
    await world.settle();
    world.connection.onOpen();
    expect(world.states.at(-1)).toBe('online');
    first.onClose(); // late
    expect(world.states.at(-1)).toBe('online');
    expect(world.waiting).toEqual([]);
  });

  it('ends', async () => {
    const { world, feed } = await connected();
    feed.end();
    world.connection.onClose();
    expect(world.connection.closed).toBe(true);
    expect(world.waiting).toEqual([]);
  });

  it('ignores an unknown message', async () => {
    const { world } = await connected();
    world.connection.onMessage('{');
    world.connection.onMessage('{"message":"Internal server error"}');
    expect(world.received).toEqual([]);
  });
});
