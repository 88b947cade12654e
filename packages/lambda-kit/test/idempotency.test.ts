import './environment.ts';
import { CreateTableCommand, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { type Cloud, startCloud } from '@claimstream/local-cloud';
import { powertoolsIdempotency } from '../src/idempotency.ts';
import type { Idempotency } from '../src/index.ts';
import { context } from './lambda-context.ts';

describe('idempotency in a table', () => {
  let cloud: Cloud;
  let client: DynamoDBClient;
  let idempotency: Idempotency;
  let tables = 0;

  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    client = new DynamoDBClient({ endpoint: cloud.endpoint });
  });
  beforeEach(async () => {
    tables += 1;
    await client.send(
      new CreateTableCommand({
        TableName: `idempotency-${tables}`,
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        BillingMode: 'PAY_PER_REQUEST',
      }),
    );
    idempotency = powertoolsIdempotency(`idempotency-${tables}`, client);
  });
  afterAll(async () => {
    client.destroy();
    await cloud.stop();
  });

  const count = () => {
    let done = 0;
    const work = async () => {
      done += 1;
    };
    return { work, done: () => done };
  };

  it('runs the work of each key once', async () => {
    const { work, done } = count();
    await idempotency('one', context, work);
    await idempotency('one', context, work);
    expect(done()).toBe(1);
    await idempotency('two', context, work);
    expect(done()).toBe(2);
  });

  it('refuses a duplicate during the first delivery, so that its queue brings it again', async () => {
    const { work, done } = count();
    let finish = () => {};
    const first = idempotency('one', context, () => new Promise((resolve) => (finish = resolve)));
    await expect(
      (async () => {
        // The first must be on record before the second comes.
        while ((await client.send(new ScanCommand({ TableName: `idempotency-${tables}` }))).Count === 0);
        await idempotency('one', context, work);
      })(),
    ).rejects.toMatchObject({ name: 'IdempotencyAlreadyInProgressError' });
    finish();
    await first;
    await idempotency('one', context, work);
    expect(done()).toBe(0);
  });

  it('frees a key whose work failed, and throws its error', async () => {
    const failure = new RangeError('not now');
    await expect(idempotency('one', context, () => Promise.reject(failure))).rejects.toBe(failure);
    const { work, done } = count();
    await idempotency('one', context, work);
    expect(done()).toBe(1);
  });

  it('frees a key whose work never ended, once its invocation must be over', async () => {
    const { work, done } = count();
    void idempotency('one', { ...context, getRemainingTimeInMillis: () => 1 }, () => new Promise(() => {}));
    for (let tries = 0; done() === 0 && tries < 200; tries += 1)
      await idempotency('one', context, work).catch(() => {});
    expect(done()).toBe(1);
  });

  it('keeps its record for fifteen days, with nothing but the key', async () => {
    await idempotency('one', context, async () => undefined);
    const { Items } = await client.send(new ScanCommand({ TableName: `idempotency-${tables}` }));
    const days = (Number(Items![0]!.expiration!.N) - Date.now() / 1000) / 86_400;
    expect(days).toBeCloseTo(15, 2);
    expect(JSON.stringify(Items)).toContain('kit-under-test#');
    expect(Object.keys(Items![0]!).sort()).toEqual(['data', 'expiration', 'id', 'in_progress_expiration', 'status']);
    expect(Items![0]!.data).toEqual({ M: { done: { BOOL: true } } });
  });
});
