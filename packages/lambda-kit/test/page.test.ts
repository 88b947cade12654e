import './environment.ts';
import { CreateTableCommand, DynamoDBClient, type QueryCommand } from '@aws-sdk/client-dynamodb';
import { type Cloud, startCloud } from '@claimstream/local-cloud';
import * as z from 'zod';
import { type PageQuery, Table } from '../src/index.ts';

const Claim = z.object({ number: z.number() });
type Claim = z.infer<typeof Claim>;

let cloud: Cloud;
let client: DynamoDBClient;
let table: Table;
let count = 0;
const nameNow = () => `table-${count}`;

beforeAll(async () => {
  cloud = await startCloud({ quiet: true });
  client = new DynamoDBClient({ endpoint: cloud.endpoint });
});
beforeEach(async () => {
  count += 1;
  const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
  const keys = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  await client.send(
    new CreateTableCommand({
      TableName: nameNow(),
      AttributeDefinitions: ['pk', 'sk', 'openpk', 'opensk', 'namedpk', 'namedsk'].map(text),
      KeySchema: keys('pk', 'sk'),
      GlobalSecondaryIndexes: [
        { IndexName: 'open', KeySchema: keys('openpk', 'opensk'), Projection: { ProjectionType: 'ALL' } },
        { IndexName: 'named', KeySchema: keys('namedpk', 'namedsk'), Projection: { ProjectionType: 'KEYS_ONLY' } },
      ],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
  table = new Table(nameNow(), () => client);
});
afterAll(async () => {
  client.destroy();
  await cloud.stop();
});

const dayOf = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString();
const open = (number: number, openpk = 'OPEN', opensk = dayOf(number)) =>
  table.write({
    key: { pk: `CLAIM#${number}`, sk: 'CLAIM' },
    item: { number, openpk, opensk },
    expect: 'absent',
  });
const page = (query: Partial<PageQuery<Claim>> = {}) =>
  table.page(Claim, { index: 'open', value: 'OPEN', limit: 10, ...query });

/** All pages, one after the other. */
async function pages(query: Partial<PageQuery<Claim>> = {}): Promise<number[][]> {
  const all: number[][] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await page({ ...query, cursor });
    all.push(items.map(({ number }) => number));
    cursor = next;
  } while (cursor);
  return all;
}

describe('a page of an ordered index', () => {
  it('follows the one before in the order of the sort key, until the last', async () => {
    for (const number of [3, 1, 5, 2, 4]) await open(number);
    await open(9, 'OTHER');
    expect(await pages({ limit: 2 })).toEqual([[1, 2], [3, 4], [5]]);
    expect(await pages({ limit: 2, descending: true })).toEqual([[5, 4], [3, 2], [1]]);
    expect(await pages({ limit: 5 })).toEqual([[1, 2, 3, 4, 5]]);
  });

  it('is empty if the index is empty', async () => {
    expect(await page()).toEqual({ items: [] });
  });

  it('loses nothing if many have the same sort key', async () => {
    for (let number = 1; number <= 7; number += 1) await open(number, 'OPEN', dayOf(1));
    expect((await pages({ limit: 3 })).flat().sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('goes on after an item that has left the index since', async () => {
    for (const number of [1, 2, 3, 4]) await open(number);
    const { next } = await page({ limit: 2 });
    await table.write({ key: { pk: 'CLAIM#2', sk: 'CLAIM' }, item: { number: 2 }, expect: 'anything' });
    expect((await page({ cursor: next })).items).toEqual([{ number: 3 }, { number: 4 }]);
  });

  it('is read on until half full if items are left out, and skips no other', async () => {
    for (let number = 1; number <= 30; number += 1) await open(number);
    const every = (nth: number) => ({ limit: 4, only: ({ number }: Claim) => number % nth === 0 });
    expect((await pages(every(5))).flat()).toEqual([5, 10, 15, 20, 25, 30]);
    expect((await pages(every(2))).flat()).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30]);
    for (const found of await pages(every(3))) expect(found.length).toBeLessThanOrEqual(4);
    expect(await pages({ only: () => false })).toEqual([[]]);
  });

  it('is one query, even if a few items are left out', async () => {
    const queries: number[] = [];
    const counting = {
      send: (command: QueryCommand) => {
        queries.push(command.input.Limit!);
        return client.send(command);
      },
    };
    for (let number = 1; number <= 12; number += 1) await open(number);
    const counted = new Table(nameNow(), () => counting as never);
    const only = ({ number }: Claim) => number !== 3;
    const { items } = await counted.page(Claim, { index: 'open', value: 'OPEN', limit: 10, only });
    expect(items).toHaveLength(10);
    expect(queries).toEqual([11]);
  });
});

describe('a page of an index that holds keys only', () => {
  const named = (number: number, namedpk = 'NAMED') =>
    table.write({
      key: { pk: `CLAIM#${number}`, sk: 'CLAIM' },
      item: { number, namedpk, namedsk: dayOf(number) },
      expect: 'anything',
    });
  const whole = { index: 'named', value: 'NAMED', whole: true };

  it('has whole items in the order of the index, one page after the other', async () => {
    for (const number of [3, 1, 5, 2, 4]) await named(number);
    await named(9, 'OTHER');
    expect(await pages({ ...whole, limit: 2 })).toEqual([[1, 2], [3, 4], [5]]);
    expect(await pages({ ...whole, limit: 2, descending: true })).toEqual([[5, 4], [3, 2], [1]]);
    expect((await pages({ ...whole, only: ({ number }) => number > 2 })).flat()).toEqual([3, 4, 5]);
    expect(await pages({ ...whole, value: 'NOBODY' })).toEqual([[]]);
  });

  it('leaves out items that were removed or moved between the two reads', async () => {
    for (const number of [1, 2, 3, 4]) await named(number);
    const late = {
      send: async (command: QueryCommand) => {
        const answer = await client.send(command);
        if (command.input.IndexName) {
          await table.remove({ pk: 'CLAIM#2', sk: 'CLAIM' });
          await named(3, 'OTHER');
        }
        return answer;
      },
    };
    const meanwhile = new Table(nameNow(), () => late as never);
    const { items } = await meanwhile.page(Claim, { ...whole, limit: 10 });
    expect(items).toEqual([{ number: 1 }, { number: 4 }]);
  });
});

describe('a cursor', () => {
  const encoded = (position: unknown) => Buffer.from(JSON.stringify(position)).toString('base64url');
  const long = 'ü'.repeat(513); // 1,026 bytes: more than a sort key may have
  it.each(['', 'x', encoded(['a']), encoded({}), encoded(['p', long, 'i']), encoded(['p', 's', long])])(
    'that we did not issue is refused: %j',
    async (cursor) => {
      await expect(page({ cursor })).rejects.toMatchObject({ status: 400, code: 'INVALID_CURSOR' });
    },
  );

  it('reaches no other partition of the index', async () => {
    for (const number of [1, 2, 3]) await open(number, 'MINE');
    for (const number of [4, 5, 6]) await open(number, 'THEIRS');
    const { next } = await page({ value: 'MINE', limit: 1 });
    const { items } = await page({ value: 'THEIRS', cursor: next });
    expect(items.every(({ number }) => number > 3)).toBe(true);
  });
});
