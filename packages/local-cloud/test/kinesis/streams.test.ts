import {
  AddTagsToStreamCommand,
  CreateStreamCommand,
  DeleteStreamCommand,
  DescribeStreamCommand,
  DescribeStreamSummaryCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type GetShardIteratorCommandInput,
  type KinesisClient,
  ListShardsCommand,
  ListStreamsCommand,
  ListTagsForStreamCommand,
  PutRecordCommand,
  PutRecordsCommand,
  RemoveTagsFromStreamCommand,
} from '@aws-sdk/client-kinesis';
import fc from 'fast-check';
import { type Cloud, ManualClock } from '../../src/index.ts';
import { hashKeyOf, hashKeyRange, shardOf } from '../../src/services/kinesis/shards.ts';
import { cloudWithStream, streamTemplate } from './stream-under-test.ts';

const StreamName = 'trips';
const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes!).toString('utf8');
const bytes = (value: string): Uint8Array => Buffer.from(value);
const HOUR_MS = 3_600_000;

describe('a stream, through the SDK’s client', () => {
  const clock = new ManualClock();
  let cloud: Cloud;
  let kinesis: KinesisClient;
  beforeEach(async () => {
    ({ cloud, kinesis } = await cloudWithStream({ clock }));
  });
  afterEach(async () => {
    kinesis.destroy();
    await cloud.stop();
  });

  const put = (PartitionKey: string, data: string) =>
    kinesis.send(new PutRecordCommand({ StreamName, PartitionKey, Data: bytes(data) }));
  const read = async (ShardId: string, from: Partial<GetShardIteratorCommandInput> = {}) => {
    const position = { StreamName, ShardId, ShardIteratorType: 'TRIM_HORIZON' as const, ...from };
    const { ShardIterator } = await kinesis.send(new GetShardIteratorCommand(position));
    return kinesis.send(new GetRecordsCommand({ ShardIterator }));
  };
  const dataIn = async (ShardId: string, from?: Partial<GetShardIteratorCommandInput>) =>
    (await read(ShardId, from)).Records!.map(({ Data }) => text(Data));

  it('returns the records put, in order, with key, number and moment', async () => {
    const first = await put('device-1', 'one');
    await clock.advance(1_500);
    await put('device-1', 'two');
    const { Records, MillisBehindLatest } = await read(first.ShardId!);
    expect(Records!.map(({ Data, PartitionKey }) => [text(Data), PartitionKey])).toEqual([
      ['one', 'device-1'],
      ['two', 'device-1'],
    ]);
    expect(Records![0]!.SequenceNumber).toBe(first.SequenceNumber);
    expect(Records![1]!.ApproximateArrivalTimestamp!.getTime()).toBe(clock.now());
    expect(BigInt(Records![1]!.SequenceNumber!)).toBeGreaterThan(BigInt(first.SequenceNumber!));
    expect(MillisBehindLatest).toBe(0);
  });

  it('speaks HTTP/2 without TLS to a client that knows only the endpoint', async () => {
    expect(kinesis.config.requestHandler.metadata?.handlerProtocol).toBe('h2');
    expect(cloud.endpoint).toMatch(/^http:/);
    expect((await put('k', 'over HTTP/2')).$metadata.httpStatusCode).toBe(200);
  });

  it('is read from any position', async () => {
    const { ShardId, SequenceNumber: a } = await put('k', 'a');
    await clock.advance(1_000);
    const second = new Date(clock.now());
    const { SequenceNumber: b } = await put('k', 'b');
    await put('k', 'c');
    const latest = { StreamName, ShardId, ShardIteratorType: 'LATEST' as const };
    const { ShardIterator } = await kinesis.send(new GetShardIteratorCommand(latest));
    await put('k', 'd');
    const from = (ShardIteratorType: GetShardIteratorCommandInput['ShardIteratorType'], more: object) =>
      dataIn(ShardId!, { ShardIteratorType, ...more });
    expect(await from('AT_SEQUENCE_NUMBER', { StartingSequenceNumber: b })).toEqual(['b', 'c', 'd']);
    expect(await from('AFTER_SEQUENCE_NUMBER', { StartingSequenceNumber: a })).toEqual(['b', 'c', 'd']);
    expect(await from('AT_TIMESTAMP', { Timestamp: second })).toEqual(['b', 'c', 'd']);
    const { Records } = await kinesis.send(new GetRecordsCommand({ ShardIterator }));
    expect(Records!.map(({ Data }) => text(Data))).toEqual(['d']);
  });

  it('continues from page to page, and says how far behind the reader is', async () => {
    const { ShardId } = await put('k', 'a');
    await put('k', 'b');
    await clock.advance(2_000);
    const start = { StreamName, ShardId, ShardIteratorType: 'TRIM_HORIZON' as const };
    const { ShardIterator } = await kinesis.send(new GetShardIteratorCommand(start));
    const first = await kinesis.send(new GetRecordsCommand({ ShardIterator, Limit: 1 }));
    expect([text(first.Records![0]!.Data), first.MillisBehindLatest]).toEqual(['a', 2_000]);
    const second = await kinesis.send(new GetRecordsCommand({ ShardIterator: first.NextShardIterator }));
    expect([text(second.Records![0]!.Data), second.MillisBehindLatest]).toEqual(['b', 0]);
    await clock.advance(300_001);
    const late = kinesis.send(new GetRecordsCommand({ ShardIterator: second.NextShardIterator }));
    await expect(late).rejects.toMatchObject({ name: 'ExpiredIteratorException' });
  });

  it('keeps a key on one shard, and lets an explicit hash key choose another', async () => {
    const { Shards } = await kinesis.send(new ListShardsCommand({ StreamName }));
    expect(Shards!.map(({ ShardId }) => ShardId)).toEqual(['shardId-000000000000', 'shardId-000000000001']);
    for (const { ShardId, HashKeyRange } of Shards!) {
      for (const ExplicitHashKey of [HashKeyRange!.StartingHashKey, HashKeyRange!.EndingHashKey]) {
        const record = { StreamName, PartitionKey: 'same', Data: bytes('x'), ExplicitHashKey };
        expect((await kinesis.send(new PutRecordCommand(record))).ShardId).toBe(ShardId);
      }
    }
  });

  it('deletes records after their retention, on the cloud’s clock', async () => {
    const { ShardId } = await put('k', 'old');
    await clock.advance(23 * HOUR_MS);
    await put('k', 'young');
    expect(await dataIn(ShardId!)).toEqual(['old', 'young']);
    await clock.advance(1.5 * HOUR_MS);
    expect(await dataIn(ShardId!)).toEqual(['young']);
    await cloud.deployTemplate({
      stackName: 'streams',
      template: streamTemplate({ ShardCount: 2, RetentionPeriodHours: 48 }),
    });
    await clock.advance(30 * HOUR_MS);
    expect(await dataIn(ShardId!)).toEqual(['young']);
  });

  it('accepts as many records as a shard’s limit allows, and names the rest', async () => {
    const Records = Array.from({ length: 500 }, (_, index) => ({ PartitionKey: 'k', Data: bytes(String(index)) }));
    const putMany = () => kinesis.send(new PutRecordsCommand({ StreamName, Records }));
    await putMany();
    await put('k', 'in between');
    const answer = await putMany();
    expect(answer.FailedRecordCount).toBe(1);
    expect(answer.Records!.filter(({ ErrorCode }) => ErrorCode).map(({ ErrorCode }) => ErrorCode)).toEqual([
      'ProvisionedThroughputExceededException',
    ]);
    await expect(put('k', 'too many')).rejects.toMatchObject({ name: 'ProvisionedThroughputExceededException' });
    await clock.advance(1_000);
    expect((await putMany()).FailedRecordCount).toBe(0);
  });

  it('refuses records that are too large, too many or for an unknown stream', async () => {
    const big = bytes('x'.repeat(1_048_576));
    const name = async (sent: Promise<unknown>) => (await sent.catch((error: Error) => error.name)) as string;
    const records = (count: number, Data: Uint8Array) =>
      Array.from({ length: count }, (_, index) => ({ PartitionKey: `${index}`, Data }));
    const many = (count: number, Data: Uint8Array) =>
      name(kinesis.send(new PutRecordsCommand({ StreamName, Records: records(count, Data) })));
    expect(await name(put('k', 'x'.repeat(1_048_576)))).toBe('ValidationException');
    expect(await many(501, bytes('x'))).toBe('ValidationException');
    expect(await many(6, big.subarray(2))).toBe('InvalidArgumentException');
    const elsewhere = new PutRecordCommand({ StreamName: 'none', PartitionKey: 'k', Data: bytes('x') });
    expect(await name(kinesis.send(elsewhere))).toBe('ResourceNotFoundException');
    expect(await name(dataIn('shardId-000000000002'))).toBe('ResourceNotFoundException');
    expect(await name(kinesis.send(new GetRecordsCommand({ ShardIterator: 'bnVsbA==' })))).toBe(
      'InvalidArgumentException',
    );
    const outside = { StreamName, PartitionKey: 'k', Data: bytes('x'), ExplicitHashKey: String(2n ** 128n) };
    expect(await name(kinesis.send(new PutRecordCommand(outside)))).toBe('InvalidArgumentException');
  });

  it('is metered by calls and by payload units of 25 KB', async () => {
    await put('k', 'x'.repeat(25 * 1024));
    await put('k', 'x'.repeat(25 * 1024 + 1));
    expect(cloud.meter()).toMatchObject({ 'kinesis.PutRecord': 2 });
    expect(cloud.usage()).toContainEqual({ unit: 'kinesis.put-unit', of: 'trips', stack: 'streams', quantity: 3 });
  });

  it('is described, listed and tagged', async () => {
    const { StreamDescription } = await kinesis.send(new DescribeStreamCommand({ StreamName, Limit: 1 }));
    expect(StreamDescription).toMatchObject({
      StreamARN: 'arn:aws:kinesis:us-east-1:000000000000:stream/trips',
      StreamStatus: 'ACTIVE',
      RetentionPeriodHours: 24,
      HasMoreShards: true,
    });
    const { StreamDescriptionSummary } = await kinesis.send(new DescribeStreamSummaryCommand({ StreamName }));
    expect(StreamDescriptionSummary).toMatchObject({ OpenShardCount: 2, EncryptionType: 'NONE' });
    await kinesis.send(new CreateStreamCommand({ StreamName: 'more', StreamModeDetails: { StreamMode: 'ON_DEMAND' } }));
    expect((await kinesis.send(new ListStreamsCommand({}))).StreamNames).toEqual(['more', 'trips']);
    await kinesis.send(new AddTagsToStreamCommand({ StreamName: 'more', Tags: { a: '1', b: '2' } }));
    await kinesis.send(new RemoveTagsFromStreamCommand({ StreamName: 'more', TagKeys: ['a'] }));
    const { Tags } = await kinesis.send(new ListTagsForStreamCommand({ StreamName: 'more' }));
    expect(Tags).toEqual([{ Key: 'b', Value: '2' }]);
    await kinesis.send(new DeleteStreamCommand({ StreamName: 'more' }));
    const gone = kinesis.send(new DescribeStreamSummaryCommand({ StreamName: 'more' }));
    await expect(gone).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('refuses an unsupported operation by its name', async () => {
    const call = cloud.kernel.call({ kind: 'operator' }, 'kinesis', 'SplitShard', { StreamName });
    await expect(call).rejects.toMatchObject({
      code: 'NotImplemented',
      message: expect.stringContaining('SplitShard'),
    });
    const resharded = cloud.deployTemplate({ stackName: 'streams', template: streamTemplate({ ShardCount: 3 }) });
    await expect(resharded).rejects.toThrow(/number of shards/);
  });
});

it('hash keys are divided among shards without gap or overlap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.string({ minLength: 1, maxLength: 40 }), (count, key) => {
      const hash = hashKeyOf(key);
      const { StartingHashKey, EndingHashKey } = hashKeyRange(shardOf(hash, count), count);
      expect(hash >= BigInt(StartingHashKey) && hash <= BigInt(EndingHashKey)).toBe(true);
    }),
  );
  for (const count of [1, 3, 7]) {
    const ranges = Array.from({ length: count }, (_, index) => hashKeyRange(index, count));
    expect(ranges.at(-1)!.EndingHashKey).toBe(String(2n ** 128n - 1n));
    for (const [index, { StartingHashKey, EndingHashKey }] of ranges.entries()) {
      expect(shardOf(BigInt(StartingHashKey), count)).toBe(index);
      expect(shardOf(BigInt(EndingHashKey), count)).toBe(index);
    }
  }
});
