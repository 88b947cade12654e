import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { world as newWorld, type World } from './notifications-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

const withFive = async () => {
  const w = await newWorld(tables);
  for (const tag of ['one', 'two', 'three', 'four', 'five']) await w.claimAccepted(tag);
  return w;
};
/** The numbers of each page, until there is no next one. */
async function pages(w: World, query: object): Promise<number[][]> {
  const { notifications, next } = await w.page(query);
  const numbers = notifications.map(({ notificationId }) => Number(notificationId));
  return next ? [numbers, ...(await pages(w, { ...query, cursor: next }))] : [numbers];
}

describe('the list of notifications', () => {
  it('comes in pages from either end', async () => {
    const w = await withFive();
    expect(await pages(w, { limit: 2 })).toEqual([[1, 2], [3, 4], [5]]);
    expect(await pages(w, { limit: 2, order: 'newest' })).toEqual([[5, 4], [3, 2], [1]]);
    expect(await pages(w, { limit: 5 })).toEqual([[1, 2, 3, 4, 5]]);
  });

  it('holds those after the last one seen, also over several pages', async () => {
    const w = await withFive();
    expect(await pages(w, { limit: 2, after: '000000000002' })).toEqual([[3, 4], [5]]);
    expect(await pages(w, { limit: 2, after: '000000000002', order: 'newest' })).toEqual([[5, 4], [3]]);
    expect(await pages(w, { after: '000000000005' })).toEqual([[]]);
    expect(await pages(w, { after: '999999999999' })).toEqual([[]]);
  });

  it('has no page of a made-up name', async () => {
    const w = await newWorld(tables);
    await expect(w.page({ cursor: 'latest' })).rejects.toMatchObject({ status: 400, code: 'INVALID_CURSOR' });
  });
});
