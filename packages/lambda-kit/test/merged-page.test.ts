import './environment.ts';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Cloud, startCloud } from '@claimstream/local-cloud';
import * as z from 'zod';
import { Table } from '../src/index.ts';

const Entry = z.object({ number: z.number() });
const HOW_MANY = 36;
const values = ['A', 'B', 'C'];
let cloud: Cloud;
let client: DynamoDBClient;
let table: Table;
let queries = 0;

/** Thirty-six entries in three partitions, unevenly; those of the first have 150 KB each, of which DynamoDB answers six at a time. */
beforeAll(async () => {
  cloud = await startCloud({ quiet: true });
  client = new DynamoDBClient({ endpoint: cloud.endpoint });
  const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
  const keys = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  await client.send(
    new CreateTableCommand({
      TableName: 'spread',
      AttributeDefinitions: ['pk', 'sk', 'listpk', 'listsk'].map(text),
      KeySchema: keys('pk', 'sk'),
      GlobalSecondaryIndexes: [
        { IndexName: 'list', KeySchema: keys('listpk', 'listsk'), Projection: { ProjectionType: 'ALL' } },
      ],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
  const counting = {
    send: (command: never) => {
      queries += 1;
      return client.send(command);
    },
  };
  table = new Table('spread', () => counting as never);
  for (let number = 0; number < HOW_MANY; number += 1) {
    const listpk = number < 12 ? 'A' : values[number % 3]!;
    const more = listpk === 'A' ? 'x'.repeat(150_000) : '';
    const item = { number, more, listpk, listsk: String(number).padStart(3, '0') };
    await table.write({ key: { pk: `ITEM#${number}`, sk: 'ITEM' }, item, expect: 'absent' });
  }
});
afterAll(async () => {
  client.destroy();
  await cloud.stop();
});

async function pages(limit: number, descending = false) {
  const all: number[][] = [];
  let cursor: string | undefined;
  do {
    const page = await table.mergedPage(Entry, { index: 'list', values, limit, cursor, descending });
    all.push(page.items.map(({ number }) => number));
    cursor = page.next;
  } while (cursor);
  return all;
}
const everyNumber = Array.from({ length: HOW_MANY }, (_, number) => number);

describe('a page of several partitions', () => {
  it.each([1, 7, 35, 36])(
    'has each item once in their order, also if DynamoDB answers in parts (%p)',
    async (limit) => {
      const read = await pages(limit);
      expect(read.flat()).toEqual(everyNumber);
      for (const page of read) expect(page.length).toBeLessThanOrEqual(limit);
      expect((await pages(limit, true)).flat()).toEqual(everyNumber.toReversed());
    },
  );

  it('is one query for each partition', async () => {
    queries = 0;
    await table.mergedPage(Entry, { index: 'list', values, limit: 5 });
    expect(queries).toBe(3);
  });

  it('is the last if nothing follows, and refuses a made-up cursor', async () => {
    expect((await table.mergedPage(Entry, { index: 'list', values: ['none'], limit: 5 })).next).toBeUndefined();
    const made = table.mergedPage(Entry, { index: 'list', values, limit: 5, cursor: 'x' });
    await expect(made).rejects.toMatchObject({ status: 400, code: 'INVALID_CURSOR' });
  });
});
