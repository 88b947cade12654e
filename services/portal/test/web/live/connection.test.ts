import { type ConnectionState, FeedConnection, type Socket } from '../../../src/web/live/feed/connection.ts';
import { batchOf, type Feed } from '../../../src/web/live/feed/feed.ts';
import { observed } from './observed.ts';

const { jest } = import.meta;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** A platform with batches of one event each, and a page's view of it. */
function page() {
  const batches = [observed('e1', 1)];
  const sockets: Socket[] = [];
  const asked: (string | undefined)[] = [];
  const seen = { ids: [] as string[], state: 'connecting' as ConnectionState };
  let reachable = true;
  const connection = new FeedConnection({
    address: async () => {
      if (!reachable) throw new Error('No connection');
      return 'wss://live.example/dev?ticket=t';
    },
    list: async (after) => {
      asked.push(after);
      const from = after === undefined ? 0 : Number(after);
      return { events: batches.slice(from), batch: batchOf(batches.length), more: false };
    },
    open: () => {
      const socket: Socket = { onopen: null, onmessage: null, onclose: null, close: () => undefined };
      sockets.push(socket);
      return socket;
    },
    onChange: (feed: Feed, state) => {
      seen.ids = feed.events.map(({ eventId }) => eventId);
      seen.state = state;
    },
  });
  return {
    connection,
    seen,
    sockets,
    asked,
    happen: (id: string) => batches.push(observed(id, batches.length + 1)),
    push(number: number) {
      const data = JSON.stringify({ batch: batchOf(number), events: [batches[number - 1]] });
      sockets.at(-1)!.onmessage!.call(null as never, { data } as MessageEvent);
    },
    async opened() {
      await jest.advanceTimersByTimeAsync(0);
      sockets.at(-1)!.onopen!.call(null as never, {} as Event);
      await jest.advanceTimersByTimeAsync(0);
    },
    cut() {
      sockets.at(-1)!.onclose!.call(null as never, {} as CloseEvent);
    },
    reach: (can: boolean) => {
      reachable = can;
    },
  };
}

test('a new page shows earlier events, and then pushed ones', async () => {
  const { connection, seen, opened, happen, push } = page();
  connection.start();
  await opened();
  expect(seen).toEqual({ ids: ['e1'], state: 'online' });
  happen('e2');
  push(2);
  expect(seen.ids).toEqual(['e1', 'e2']);
});

test('a page fetches the events pushed while it was cut off', async () => {
  const { connection, seen, opened, happen, cut, asked } = page();
  connection.start();
  await opened();
  cut();
  expect(seen.state).toBe('offline');
  happen('e2');
  await jest.advanceTimersByTimeAsync(1_000);
  await opened();
  expect(asked).toEqual([undefined, batchOf(1)]);
  expect(seen).toEqual({ ids: ['e1', 'e2'], state: 'online' });
});

test('a missing batch is fetched once it has had time to arrive', async () => {
  const { connection, seen, opened, happen, push, asked } = page();
  connection.start();
  await opened();
  happen('e2');
  happen('e3');
  push(3);
  await jest.advanceTimersByTimeAsync(1_900);
  expect(asked).toEqual([undefined]);
  await jest.advanceTimersByTimeAsync(200);
  expect(asked).toEqual([undefined, batchOf(1)]);
  expect(seen.ids).toEqual(['e1', 'e2', 'e3']);
});

test('a late batch is not fetched', async () => {
  const { connection, opened, happen, push, asked } = page();
  connection.start();
  await opened();
  happen('e2');
  happen('e3');
  push(3);
  push(2);
  await jest.advanceTimersByTimeAsync(5_000);
  expect(asked).toEqual([undefined]);
});

test('a page tries again, less and less often, until somebody answers', async () => {
  const { connection, seen, reach, opened, sockets } = page();
  reach(false);
  connection.start();
  await jest.advanceTimersByTimeAsync(6_900);
  expect(seen.state).toBe('offline');
  reach(true);
  await jest.advanceTimersByTimeAsync(100);
  expect(sockets).toHaveLength(1);
  await opened();
  expect(seen.state).toBe('online');
});

test('a network that comes back is used at once', async () => {
  const { connection, seen, opened, sockets } = page();
  connection.start();
  await opened();
  connection.lost();
  expect(seen.state).toBe('offline');
  connection.wake();
  await opened();
  expect(sockets).toHaveLength(2);
  expect(seen.state).toBe('online');
});

test('a page that the user left does not reconnect', async () => {
  const { connection, opened, cut, sockets } = page();
  connection.start();
  await opened();
  connection.end();
  cut();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(sockets).toHaveLength(1);
});
