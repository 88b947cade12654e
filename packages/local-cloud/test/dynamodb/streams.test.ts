import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Cloud, ManualClock, startCloud } from '../../src/index.ts';
import { tableTemplate } from './deployed-table.ts';

const operator = { kind: 'operator' } as const;

async function withTable(cloud: Cloud) {
  await cloud.deployTemplate({ stackName: 'store', template: tableTemplate });
  const { ref: TableName, attributes } = cloud.resource('store', 'Table');
  const call = (verb: string, input: object) => cloud.kernel.call(operator, 'dynamodb', verb, { TableName, ...input });
  const records = async (): Promise<any[]> => {
    const StreamArn = attributes.StreamArn;
    const { StreamDescription } = await call('DescribeStream', { StreamArn });
    const ShardId = StreamDescription.Shards[0].ShardId;
    const position = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
    const { ShardIterator } = await call('GetShardIterator', position);
    return (await call('GetRecords', { ShardIterator })).Records;
  };
  return { call, records };
}

describe('streams', () => {
  let cloud: Cloud;
  let clock: ManualClock;

  beforeEach(async () => {
    clock = new ManualClock();
    cloud = await startCloud({ quiet: true, clock });
  });

  afterEach(() => cloud.stop());

  it('report every change in order, and no write without a change', async () => {
    const { call, records } = await withTable(cloud);
    const Item = { pk: { S: 'a' }, sk: { S: 'a' }, n: { N: '1' } };
    await call('PutItem', { Item });
    await call('PutItem', { Item });
    await call('PutItem', { Item: { ...Item, n: { N: '2' } } });
    await call('DeleteItem', { Key: { pk: { S: 'a' }, sk: { S: 'a' } } });
    const told = await records();
    expect(told.map(({ eventName }) => eventName)).toEqual(['INSERT', 'MODIFY', 'REMOVE']);
    expect(told[1].dynamodb).toMatchObject({ NewImage: { n: { N: '2' } }, OldImage: { n: { N: '1' } } });
    const sequences = told.map(({ dynamodb }) => BigInt(dynamodb.SequenceNumber));
    expect([...sequences].sort((a, b) => (a < b ? -1 : 1))).toEqual(sequences);
  });

  it('report nothing of a cancelled transaction', async () => {
    const { call, records } = await withTable(cloud);
    const Put = (pk: string, condition: string) => ({
      Put: {
        TableName: cloud.resource('store', 'Table').ref,
        Item: { pk: { S: pk }, sk: { S: 'a' } },
        ConditionExpression: condition,
      },
    });
    const cancelled = call('TransactWriteItems', {
      TransactItems: [Put('a', 'attribute_not_exists(pk)'), Put('b', 'attribute_exists(pk)')],
    });
    await expect(cancelled).rejects.toMatchObject({ code: 'TransactionCanceledException' });
    expect(await records()).toEqual([]);
  });

  it('replay to the state of the table after any writes', async () => {
    const { call, records } = await withTable(cloud);
    const keys = fc.constantFrom('a', 'b', 'c');
    const operation = fc.oneof(
      fc.record({ put: keys, n: fc.integer({ min: 0, max: 3 }) }),
      fc.record({ remove: keys }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { maxLength: 12 }), async (operations) => {
        for (const step of operations) {
          if ('put' in step)
            await call('PutItem', { Item: { pk: { S: step.put }, sk: { S: 's' }, n: { N: String(step.n) } } });
          else await call('DeleteItem', { Key: { pk: { S: step.remove }, sk: { S: 's' } } });
        }
        const replayed = new Map<string, unknown>();
        for (const { dynamodb } of await records()) {
          if (dynamodb.NewImage) replayed.set(dynamodb.Keys.pk.S, dynamodb.NewImage);
          else replayed.delete(dynamodb.Keys.pk.S);
        }
        const { Items } = await call('Scan', {});
        const byKey = (items: any[]) => items.sort((a, b) => (a.pk.S < b.pk.S ? -1 : 1));
        expect(byKey([...replayed.values()])).toEqual(byKey(Items));
      }),
      { numRuns: 20 },
    );
  });

  it('report expired items as deleted by the service', async () => {
    const { call, records } = await withTable(cloud);
    const inAMinute = Math.floor(clock.now() / 1000) + 60;
    await call('PutItem', { Item: { pk: { S: 'a' }, sk: { S: 'a' }, expiresAt: { N: String(inAMinute) } } });
    await clock.advance(200_000);
    const until = Date.now() + 5_000;
    while ((await records()).length < 2 && Date.now() < until) await new Promise((resolve) => setImmediate(resolve));
    expect((await records())[1]).toMatchObject({
      eventName: 'REMOVE',
      userIdentity: { Type: 'Service', PrincipalId: 'dynamodb.amazonaws.com' },
    });
  });
});

describe('items that expire', () => {
  let cloud: Cloud;
  const clock = new ManualClock();
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true, clock });
  });
  afterAll(() => cloud.stop());

  it('are all deleted, also in a table that is read in several pages', async () => {
    const { call } = await withTable(cloud);
    const soon = Math.floor(clock.now() / 1000) + 60;
    const big = { S: 'x'.repeat(300_000) };
    for (const pk of 'abcdefgh') {
      await call('PutItem', { Item: { pk: { S: pk }, sk: { S: 'goes' }, big, expiresAt: { N: String(soon) } } });
      await call('PutItem', { Item: { pk: { S: pk }, sk: { S: 'stays' }, big } });
    }
    await clock.advance(200_000);
    const left = async (): Promise<string[]> => {
      const gets = [...'abcdefgh'].map((pk) => call('GetItem', { Key: { pk: { S: pk }, sk: { S: 'goes' } } }));
      return (await Promise.all(gets)).flatMap(({ Item }) => (Item ? [Item.pk.S] : []));
    };
    const until = Date.now() + 2_000;
    while ((await left()).length > 0 && Date.now() < until) await new Promise((resolve) => setImmediate(resolve));
    expect(await left()).toEqual([]);
    expect((await call('GetItem', { Key: { pk: { S: 'a' }, sk: { S: 'stays' } } })).Item).toBeDefined();
  });
});

it('keeps items, records and the ARN of the stream over a restart', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dynamodb-'));
  const first = await startCloud({ quiet: true, dataDir });
  const before = await withTable(first);
  await before.call('PutItem', { Item: { pk: { S: 'a' }, sk: { S: 'a' } } });
  const told = await before.records();
  const streamArn = first.resource('store', 'Table').attributes.StreamArn;
  await first.stop();
  const second = await startCloud({ quiet: true, dataDir });
  const after = await withTable(second);
  expect(second.resource('store', 'Table').attributes.StreamArn).toBe(streamArn);
  expect(await after.records()).toEqual(told);
  expect((await after.call('Scan', {})).Count).toBe(1);
  await second.stop();
  await rm(dataDir, { recursive: true });
});
