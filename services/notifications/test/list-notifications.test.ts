import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { world as newWorld, start, type World } from './notifications-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

/** Five notifications, the fourth of which is added last. */
const withFive = async () => {
  const w = await newWorld(tables);
  for (const second of [1, 2, 3, 5, 4]) await w.claimAccepted(`at ${second}`, { at: start + second * 1000 });
  return w;
};
/** The second of each page's notifications, over all pages. */
async function pages(w: World, query: object): Promise<number[][]> {
  const { notifications, next } = await w.page(query);
  const seconds = notifications.map(({ at }) => (Date.parse(at) - start) / 1000);
  return next ? [seconds, ...(await pages(w, { ...query, cursor: next }))] : [seconds];
}

describe('the list of notifications', () => {
  it('comes in pages from either end, in the order of the facts', async () => {
    const w = await withFive();
    expect(await pages(w, { limit: 2 })).toEqual([[1, 2], [3, 4], [5]]);
    expect(await pages(w, { limit: 2, order: 'newest' })).toEqual([[5, 4], [3, 2], [1]]);
    expect(await pages(w, { limit: 5 })).toEqual([[1, 2, 3, 4, 5]]);
  });

  it("shows the contract's fields and nothing about the channels", async () => {
    const w = await withFive();
    const [first] = await w.list();
    expect(Object.keys(first!).sort()).toEqual(['at', 'kind', 'notificationId', 'status', 'subject', 'summary']);
  });

  it('refuses a made-up cursor', async () => {
    const w = await newWorld(tables);
    await expect(w.page({ cursor: 'latest' })).rejects.toMatchObject({ status: 400, code: 'INVALID_CURSOR' });
  });
});
