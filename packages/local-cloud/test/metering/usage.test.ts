import {
  BatchGetItemCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Caller, Cloud } from '../../src/index.ts';
import { useOf } from '../../src/metering/billed-verbs.ts';
import { deployedTable } from '../dynamodb/deployed-table.ts';

const caller: Caller = { kind: 'role', roleArn: 'arn:aws:iam::000000000000:role/shop', sessionName: 'shop-fn' };
const quantities = (verb: string, input: unknown, answer: unknown = {}, by: Caller = caller) =>
  useOf(verb, input, answer, by).map(({ unit, quantity, of }) => [unit, quantity, of]);

describe('AWS bills', () => {
  it('a message by started 64 KB, and its reading and deletion as separate requests', () => {
    const QueueUrl = 'http://127.0.0.1/000000000000/work';
    expect(quantities('sqs.SendMessage', { QueueUrl, MessageBody: 'x' })).toEqual([['sqs.request', 1, 'work']]);
    expect(quantities('sqs.SendMessage', { QueueUrl, MessageBody: 'x'.repeat(64 * 1024 + 1) })).toEqual([
      ['sqs.request', 2, 'work'],
    ]);
    expect(quantities('sqs.ReceiveMessage', { QueueUrl }, { Messages: [{ Body: 'x' }] })).toHaveLength(1);
    expect(quantities('sqs.ReceiveMessage', { QueueUrl }, {})).toEqual([]);
    expect(quantities('sqs.DeleteMessageBatch', { QueueUrl, Entries: [{}, {}] })).toEqual([['sqs.request', 1, 'work']]);
  });

  it('our events and partners’, and none that an AWS service puts', () => {
    const Entries = [
      { EventBusName: 'b', Detail: '{}' },
      { EventBusName: 'b', Detail: 'x'.repeat(70_000) },
    ];
    expect(quantities('events.PutEvents', { Entries })).toEqual([
      ['events.event', 1, 'b'],
      ['events.event', 2, 'b'],
    ]);
    expect(quantities('events.PutEvents', { Entries }, {}, { kind: 'service', principal: 's3.amazonaws.com' })).toEqual(
      [],
    );
  });

  it('a notification of a topic, but not an alarm’s', () => {
    const message = { TopicArn: 'arn:aws:sns:us-east-1:000000000000:told', Message: 'x' };
    expect(quantities('sns.Publish', message)).toEqual([['sns.request', 1, 'told']]);
    const alarms: Caller = { kind: 'service', principal: 'cloudwatch.amazonaws.com' };
    expect(quantities('sns.Publish', message, {}, alarms)).toEqual([]);
  });

  it('KMS where a parameter is a secret, and nothing where it is plain', () => {
    const read = (Type: string) =>
      quantities('ssm.GetParameter', { WithDecryption: true }, { Parameter: { Name: 'key', Type } });
    expect(read('SecureString')).toEqual([['kms.request', 1, 'key']]);
    expect(read('String')).toEqual([]);
  });

  it('no call of the operator, except puts for a partner', () => {
    const operator: Caller = { kind: 'operator' };
    expect(quantities('sqs.SendMessage', { QueueUrl: 'q', MessageBody: 'x' }, {}, operator)).toEqual([]);
    expect(quantities('events.PutPartnerEvents', { Entries: [{ Source: 'p' }] }, {}, operator)).toHaveLength(1);
  });
});

describe('units of a table', () => {
  let cloud: Cloud;
  let table: string;
  let dynamodb: DynamoDBClient;
  const item = (sk: string, bytes: number, more: object = {}) => ({
    pk: { S: 'p' },
    sk: { S: sk },
    text: { S: 'x'.repeat(bytes) },
    ...more,
  });

  beforeAll(async () => {
    const deployed = await deployedTable();
    cloud = deployed.cloud;
    table = deployed.TableName;
    const { roleArn } = await role();
    const { accessKeyId, secretAccessKey, sessionToken } = cloud.kernel.credentialsFor(roleArn, 'shop-fn');
    const credentials = { accessKeyId, secretAccessKey, sessionToken };
    const { DynamoDBClient } = await import('@aws-sdk/client-dynamodb');
    dynamodb = new DynamoDBClient({ endpoint: cloud.endpoint, region: 'us-east-1', credentials });
    deployed.dynamodb.destroy();
  });
  afterAll(async () => {
    dynamodb.destroy();
    await cloud.stop();
  });

  async function role() {
    const trust = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };
    const may = { Effect: 'Allow', Action: 'dynamodb:*', Resource: '*' };
    const Properties = {
      RoleName: 'shop',
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [trust] },
      Policies: [{ PolicyName: 'all', PolicyDocument: { Version: '2012-10-17', Statement: [may] } }],
    };
    await cloud.deployTemplate({
      stackName: 'shop-role',
      template: { Resources: { Role: { Type: 'AWS::IAM::Role', Properties } } },
    });
    return { roleArn: cloud.resource('shop-role', 'Role').attributes.Arn as string };
  }

  /** Units used by `work`. */
  async function used(unit: 'read' | 'write', work: () => Promise<unknown>): Promise<number> {
    const sum = () =>
      cloud
        .usage()
        .filter((use) => use.unit === `dynamodb.${unit}-unit` && use.of.split('/')[0] === table && use.by === 'shop-fn')
        .reduce((total, { quantity }) => total + quantity, 0);
    const before = sum();
    await work();
    return sum() - before;
  }

  const put = (...args: Parameters<typeof item>) =>
    dynamodb.send(new PutItemCommand({ TableName: table, Item: item(...args) }));
  const key = (sk: string) => ({ TableName: table, Key: { pk: { S: 'p' }, sk: { S: sk } } });

  it('a write costs a unit for each started KB of the larger of before and after', async () => {
    expect(await used('write', () => put('a', 10))).toBe(1);
    expect(await used('write', () => put('a', 2500))).toBe(3);
    expect(await used('write', () => put('a', 10))).toBe(3);
    expect(await used('write', () => dynamodb.send(new DeleteItemCommand(key('a'))))).toBe(1);
  });

  it('an index costs its own changes: nothing, one write, or two where its key moves', async () => {
    const owner = (name: string) => ({ ownerpk: { S: name } });
    expect(await used('write', () => put('b', 10))).toBe(1);
    expect(await used('write', () => put('b', 10, owner('x')))).toBe(2);
    expect(await used('write', () => put('b', 10, owner('x')))).toBe(1);
    expect(await used('write', () => put('b', 10, owner('y')))).toBe(3);
  });

  it('a refused condition costs as much as a write, and a transaction twice', async () => {
    const refused = new UpdateItemCommand({
      ...key('c'),
      UpdateExpression: 'SET n = :n',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':n': { N: '1' } },
    });
    expect(await used('write', () => dynamodb.send(refused).catch(() => {}))).toBe(1);
    const both = new TransactWriteItemsCommand({
      TransactItems: [
        { Put: { TableName: table, Item: item('c', 10) } },
        { ConditionCheck: { ...key('a'), ConditionExpression: 'attribute_not_exists(pk)' } },
      ],
    });
    expect(await used('write', () => dynamodb.send(both))).toBe(4);
  });

  it('a read costs half a unit for each started 4 KB, a consistent one a whole unit', async () => {
    await put('d', 5000);
    const get = (ConsistentRead: boolean) => dynamodb.send(new GetItemCommand({ ...key('d'), ConsistentRead }));
    expect(await used('read', () => get(false))).toBe(1);
    expect(await used('read', () => get(true))).toBe(2);
    const query = new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :p AND sk = :s',
      ExpressionAttributeValues: { ':p': { S: 'p' }, ':s': { S: 'd' } },
    });
    expect(await used('read', () => dynamodb.send(query))).toBe(1);
    const batch = new BatchGetItemCommand({ RequestItems: { [table]: { Keys: [key('d').Key] } } });
    expect(await used('read', () => dynamodb.send(batch))).toBe(1);
  });

  it('answers consumed capacity only on request', async () => {
    const asked = await dynamodb.send(new GetItemCommand({ ...key('d'), ReturnConsumedCapacity: 'TOTAL' }));
    expect(asked.ConsumedCapacity).toMatchObject({ TableName: table, CapacityUnits: 1 });
    expect(await dynamodb.send(new GetItemCommand(key('d')))).not.toHaveProperty('ConsumedCapacity');
  });
});
