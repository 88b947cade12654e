import {
  BatchWriteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Cloud } from '../../src/index.ts';
import { deployedTable } from './deployed-table.ts';

describe('items through the real client', () => {
  let cloud: Cloud;
  let dynamodb: DynamoDBClient;
  let TableName: string;
  const put = (pk: string, rest: Record<string, any> = {}, more = {}) =>
    dynamodb.send(new PutItemCommand({ TableName, Item: { pk: { S: pk }, sk: { S: 'a' }, ...rest }, ...more }));
  const get = async (pk: string) =>
    (await dynamodb.send(new GetItemCommand({ TableName, Key: { pk: { S: pk }, sk: { S: 'a' } } }))).Item;

  beforeAll(async () => {
    ({ cloud, dynamodb, TableName } = await deployedTable());
  });

  afterAll(async () => {
    dynamodb.destroy();
    await cloud.stop();
  });

  it('puts, reads, updates under a condition, and returns the old item when the condition fails', async () => {
    await put('one', { n: { N: '1' } });
    expect(await get('one')).toMatchObject({ n: { N: '1' } });
    const update = (expected: string) =>
      dynamodb.send(
        new UpdateItemCommand({
          TableName,
          Key: { pk: { S: 'one' }, sk: { S: 'a' } },
          UpdateExpression: 'ADD #n :one',
          ConditionExpression: '#n = :expected',
          ExpressionAttributeNames: { '#n': 'n' },
          ExpressionAttributeValues: { ':one': { N: '1' }, ':expected': { N: expected } },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
    await update('1');
    expect(await get('one')).toMatchObject({ n: { N: '2' } });
    await expect(update('1')).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
      Item: { n: { N: '2' } },
    });
  });

  it('returns all of thousands, in either direction, whole and page by page', async () => {
    const sks = Array.from({ length: 2_500 }, (_, n) => String(n).padStart(6, '0'));
    for (let from = 0; from < sks.length; from += 25) {
      const requests = sks
        .slice(from, from + 25)
        .map((sk) => ({ PutRequest: { Item: { pk: { S: 'thousands' }, sk: { S: sk } } } }));
      await dynamodb.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } }));
    }
    const query = async (more: object) => {
      const found: string[] = [];
      const values = { ':pk': { S: 'thousands' } };
      let ExclusiveStartKey: Record<string, any> | undefined;
      do {
        const page = await dynamodb.send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: values,
            ExclusiveStartKey,
            ...more,
          }),
        );
        found.push(...page.Items!.map(({ sk }) => sk!.S!));
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey);
      return found;
    };
    expect(await query({})).toEqual(sks);
    expect(await query({ ScanIndexForward: false })).toEqual(sks.toReversed());
    expect(await query({ Limit: 999 })).toEqual(sks);
    expect(await query({ Limit: 1_000, ScanIndexForward: false })).toEqual(sks.toReversed());
    const range = {
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': { S: 'thousands' }, ':from': { S: '000999' }, ':to': { S: '002001' } },
    };
    expect(await query(range)).toEqual(sks.slice(999, 2_002));
  });

  it('queries by key, by range, backwards, by index and page by page', async () => {
    const Item = (sk: string) => ({ pk: { S: 'many' }, sk: { S: sk }, ownerpk: { S: 'ada' } });
    await dynamodb.send(
      new BatchWriteItemCommand({
        RequestItems: { [TableName]: ['a', 'b', 'c', 'd'].map((sk) => ({ PutRequest: { Item: Item(sk) } })) },
      }),
    );
    const sks = (items: Record<string, any>[] = []) => items.map(({ sk }) => sk.S).join('');
    const query = (more = {}) =>
      dynamodb.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: 'many' } },
          ...more,
        }),
      );
    expect(sks((await query()).Items)).toBe('abcd');
    expect(sks((await query({ ScanIndexForward: false })).Items)).toBe('dcba');
    const range = {
      KeyConditionExpression: 'pk = :pk AND sk > :sk',
      ExpressionAttributeValues: { ':pk': { S: 'many' }, ':sk': { S: 'b' } },
    };
    expect(sks((await query(range)).Items)).toBe('cd');
    const first = await query({ Limit: 3 });
    expect(sks(first.Items)).toBe('abc');
    expect(sks((await query({ ExclusiveStartKey: first.LastEvaluatedKey })).Items)).toBe('d');
    const byOwner = {
      IndexName: 'owner',
      KeyConditionExpression: 'ownerpk = :pk',
      ExpressionAttributeValues: { ':pk': { S: 'ada' } },
    };
    expect((await query(byOwner)).Count).toBe(4);
    expect((await dynamodb.send(new ScanCommand({ TableName }))).Count).toBeGreaterThanOrEqual(4);
  });

  it('writes a transaction completely or not at all, and says which condition failed', async () => {
    const Put = (pk: string, condition?: string) => ({
      Put: { TableName, Item: { pk: { S: pk }, sk: { S: 'a' } }, ...(condition && { ConditionExpression: condition }) },
    });
    const token = { ClientRequestToken: 'first' };
    await dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [Put('t1'), Put('t2')], ...token }));
    await dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [Put('t1'), Put('t2')], ...token }));
    const failing = dynamodb.send(
      new TransactWriteItemsCommand({ TransactItems: [Put('t3'), Put('t1', 'attribute_not_exists(pk)')] }),
    );
    await expect(failing).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
    });
    expect(await get('t3')).toBeUndefined();
    const Get = (pk: string) => ({ Get: { TableName, Key: { pk: { S: pk }, sk: { S: 'a' } } } });
    const { Responses } = await dynamodb.send(new TransactGetItemsCommand({ TransactItems: [Get('t1'), Get('t3')] }));
    expect(Responses?.map(({ Item }) => Item?.pk?.S)).toEqual(['t1', undefined]);
  });

  it('refuses requests that DynamoDB refuses', async () => {
    await expect(put('')).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(put('x', { big: { S: 'x'.repeat(410_000) } })).rejects.toMatchObject({ name: 'ValidationException' });
    const nowhere = dynamodb.send(new GetItemCommand({ TableName: 'nowhere', Key: { pk: { S: 'x' } } }));
    await expect(nowhere).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});
