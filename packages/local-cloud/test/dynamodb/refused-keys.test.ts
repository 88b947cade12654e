import {
  BatchWriteItemCommand,
  CreateTableCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type { Cloud } from '../../src/index.ts';
import { deployedTable } from './deployed-table.ts';

const key = (pk: string) => ({ pk: { S: pk }, sk: { S: 'a' } });

describe('keys and values that do not fit a table', () => {
  let cloud: Cloud;
  let dynamodb: DynamoDBClient;
  let TableName: string;
  const put = (Item: Record<string, any>) => dynamodb.send(new PutItemCommand({ TableName, Item }));
  const transact = (TransactItems: any[]) => dynamodb.send(new TransactWriteItemsCommand({ TransactItems }));
  const refusal = (message: string) => ({ name: 'ValidationException', message: expect.stringContaining(message) });

  beforeAll(async () => {
    ({ cloud, dynamodb, TableName } = await deployedTable());
  });

  afterAll(async () => {
    dynamodb.destroy();
    await cloud.stop();
  });

  it('reports a key that is missing, of another type, or empty in an index', async () => {
    await expect(put({ pk: { S: 'x' } })).rejects.toMatchObject(refusal('Missing the key sk in the item'));
    await expect(put({ ...key('x'), pk: { N: '1' } })).rejects.toMatchObject(
      refusal('Type mismatch for key pk expected: S actual: N'),
    );
    await expect(put({ ...key('x'), ownerpk: { S: '' } })).rejects.toMatchObject(
      refusal('IndexName: owner, IndexKey: ownerpk'),
    );
    const update = dynamodb.send(
      new UpdateItemCommand({ TableName, Key: { pk: { S: 'x' } }, UpdateExpression: 'REMOVE n' }),
    );
    await expect(update).rejects.toMatchObject(refusal('The provided key element does not match the schema'));
  });

  it('accepts an item only once in a batch', async () => {
    const RequestItems = { [TableName]: [{ PutRequest: { Item: key('b') } }, { DeleteRequest: { Key: key('b') } }] };
    await expect(dynamodb.send(new BatchWriteItemCommand({ RequestItems }))).rejects.toMatchObject(
      refusal('Provided list of item keys contains duplicates'),
    );
  });

  it('cancels a transaction with the reason of its invalid part, and writes nothing', async () => {
    const whole = { TableName, Item: key('t') };
    const mistyped = { TableName, Item: { ...key('t'), sk: { N: '1' } } };
    const absent = {
      TableName,
      Key: key('u'),
      UpdateExpression: 'SET n = m + :one',
      ExpressionAttributeValues: { ':one': { N: '1' } },
    };
    for (const part of [{ Put: mistyped }, { Update: absent }]) {
      await expect(transact([{ Put: whole }, part])).rejects.toMatchObject({
        name: 'TransactionCanceledException',
        CancellationReasons: [{ Code: 'None' }, { Code: 'ValidationError' }],
      });
    }
    const { Item } = await dynamodb.send(new GetItemCommand({ TableName, Key: key('t') }));
    expect(Item).toBeUndefined();
  });

  it('can enable a time to live only once', async () => {
    const TimeToLiveSpecification = { AttributeName: 'expiresAt', Enabled: true };
    const again = dynamodb.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
    await expect(again).rejects.toMatchObject(refusal('TimeToLive is already enabled'));
  });

  it('say which table exists already', async () => {
    const again = new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    });
    await expect(dynamodb.send(again)).rejects.toMatchObject({
      name: 'ResourceInUseException',
      message: `Table already exists: ${TableName}`,
    });
  });
});
