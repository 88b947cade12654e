import './environment.ts';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Cloud, startCloud } from '@claimstream/local-cloud';
import * as z from 'zod';
import { Table } from '../src/index.ts';

const Entry = z.object({ sk: z.string(), text: z.string() });
const pk = 'CUSTOMER#7';
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
  // 100 KB each; DynamoDB answers at most a megabyte at a time.
  for (let number = 10; number < 30; number += 1) {
    const item = { text: 'x'.repeat(100_000) };
    await table.write({ key: { pk, sk: `ENTRY#${number}` }, item, expect: 'absent' });
  }
  await table.write({ key: { pk, sk: 'OTHER#11' }, item: { text: '' }, expect: 'absent' });
});
afterAll(async () => {
  client.destroy();
  await cloud.stop();
});

const numbers = async (from: string, to: string, limit: number, descending = false) => {
  const found = await table.range(Entry, { pk, from: `ENTRY#${from}`, to: `ENTRY#${to}`, limit, descending });
  return found.map(({ item }) => Number(item.sk.slice(6)));
};

describe('a range of a partition', () => {
  it('has both its ends, and at most the limit from the requested end', async () => {
    expect(await numbers('11', '13', 50)).toEqual([11, 12, 13]);
    expect(await numbers('11', '20', 2)).toEqual([11, 12]);
    expect(await numbers('11', '20', 2, true)).toEqual([20, 19]);
  });

  it('is whole, even if DynamoDB answers in parts', async () => {
    expect(await numbers('00', '99', 50)).toHaveLength(20);
    expect(await numbers('00', '99', 15)).toHaveLength(15);
  });

  it('is empty if it ends before it begins', async () => {
    expect(await numbers('20', '19', 50)).toEqual([]);
  });
});
