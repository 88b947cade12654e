import './environment.ts';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Cloud, startCloud } from '@claimstream/local-cloud';
import * as z from 'zod';
import { Table } from '../src/index.ts';

const Entry = z.object({ sk: z.string() });
let cloud: Cloud;
let client: DynamoDBClient;
let table: Table;

beforeAll(async () => {
  cloud = await startCloud({ quiet: true });
  client = new DynamoDBClient({ endpoint: cloud.endpoint });
  const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
  await client.send(
    new CreateTableCommand({
      TableName: 'entries',
      AttributeDefinitions: [text('pk'), text('sk')],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
  table = new Table('entries', () => client);
  const write = (pk: string, sk: string) => table.write({ key: { pk, sk }, item: {}, expect: 'absent' });
  for (const number of [1, 2, 4, 5, 7]) await write('A', `NOTE#${number}`);
  for (const number of [2, 3, 6]) await write('B', `NOTE#${number}`);
  await write('A', 'NOTEBOOK#1');
  await write('A', 'MARK#9');
});
afterAll(async () => {
  client.destroy();
  await cloud.stop();
});

async function pages(pks: string[], limit: number, descending = false, besides: { sk: string }[] = []) {
  const all: number[][] = [];
  let cursor: string | undefined;
  do {
    const page = await table.rangePage(Entry, { pks, prefix: 'NOTE#', limit, cursor, descending, besides });
    all.push(page.items.map(({ sk }) => Number(sk.slice(5))));
    cursor = page.next;
  } while (cursor);
  return all;
}

describe('a page of the items under a prefix', () => {
  it.each([1, 2, 3, 5, 50])('has each item once, in both orders (%p)', async (limit) => {
    const read = await pages(['A'], limit);
    expect(read.flat()).toEqual([1, 2, 4, 5, 7]);
    expect(read).toHaveLength(Math.ceil(5 / limit));
    expect((await pages(['A'], limit, true)).flat()).toEqual([7, 5, 4, 2, 1]);
  });

  it.each([1, 2, 3, 7, 50])(
    'has those of several partitions as if they were one, and duplicates once (%p)',
    async (limit) => {
      expect((await pages(['A', 'B'], limit)).flat()).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect((await pages(['A', 'B'], limit, true)).flat()).toEqual([7, 6, 5, 4, 3, 2, 1]);
    },
  );

  it.each([1, 2, 3, 8, 50])('has items that are stored in another shape at their place, once (%p)', async (limit) => {
    const besides = ['NOTE#9', 'NOTE#3', 'NOTE#4', 'NOTE#0', 'MARK#1'].map((sk) => ({ sk }));
    expect((await pages(['A'], limit, false, besides)).flat()).toEqual([0, 1, 2, 3, 4, 5, 7, 9]);
    expect((await pages(['A'], limit, true, besides)).flat()).toEqual([9, 7, 5, 4, 3, 2, 1, 0]);
    expect((await pages(['C'], limit, true, besides)).flat()).toEqual([9, 4, 3, 0]);
  });

  it('shows the stored item if both have the same sort key', async () => {
    const Named = z.object({ sk: z.string(), named: z.string().optional() });
    const besides = [{ sk: 'NOTE#1', named: 'in another shape' }];
    const { items } = await table.rangePage(Named, { pks: ['A'], prefix: 'NOTE#', limit: 1, besides });
    expect(items).toEqual([{ sk: 'NOTE#1' }]);
  });

  it('is empty if there is nothing, and refuses a foreign cursor', async () => {
    expect(await pages(['C'], 5)).toEqual([[]]);
    for (const cursor of [
      'x',
      Buffer.from('MARK#9').toString('base64url'),
      Buffer.from(`NOTE#${'9'.repeat(2000)}`).toString('base64url'),
      Buffer.from(`NOTE#${'é'.repeat(1000)}`).toString('base64url'),
    ]) {
      const asked = table.rangePage(Entry, { pks: ['A'], prefix: 'NOTE#', limit: 5, cursor });
      await expect(asked).rejects.toMatchObject({ status: 400, code: 'INVALID_CURSOR' });
    }
  });
});
