import { type Cloud, startCloud } from '../../src/index.ts';
import { streamTemplate } from '../kinesis/stream-under-test.ts';

describe('the console’s page of streams', () => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    await cloud.deployTemplate({ stackName: 'streams', template: streamTemplate({ ShardCount: 1 }) });
  });
  afterAll(() => cloud.stop());

  const operator = { kind: 'operator' } as const;
  const put = () =>
    cloud.kernel.call(operator, 'kinesis', 'PutRecord', { StreamName: 'trips', PartitionKey: 'k', Data: 'eA==' });
  const page = async (): Promise<any> => (await fetch(`${cloud.endpoint}/_console/api/streams`)).json();

  it('shows the number of records, and how far a reader is behind the newest one', async () => {
    const { SequenceNumber } = await put();
    await put();
    await put();
    expect(await page()).toMatchObject([{ name: 'trips', shards: 1, records: 3, retentionHours: 24, readers: [] }]);
    const waiting = cloud.services.find(({ name }) => name === 'kinesis')!.views!.waiting!;
    const stream = 'arn:aws:kinesis:us-east-1:000000000000:stream/trips';
    const shard = 'shardId-000000000000';
    expect(waiting({ stream, shard, after: SequenceNumber })).toMatchObject({ records: 2 });
    expect(waiting({ stream, shard })).toMatchObject({ records: 3, oldestAt: expect.any(Number) });
    expect(waiting({ stream, shard: 'shardId-x' })).toBeUndefined();
  });
});
