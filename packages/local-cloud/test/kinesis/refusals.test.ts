import {
  CreateStreamCommand,
  DecreaseStreamRetentionPeriodCommand,
  DescribeStreamCommand,
  DescribeStreamSummaryCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  IncreaseStreamRetentionPeriodCommand,
  type KinesisClient,
  ListShardsCommand,
  type ListShardsCommandInput,
  PutRecordCommand,
  UpdateShardCountCommand,
} from '@aws-sdk/client-kinesis';
import { type Cloud, ManualClock } from '../../src/index.ts';
import { cloudWithStream } from './stream-under-test.ts';

const StreamName = 'trips';
const HOUR_MS = 3_600_000;

describe('a stream, at its limits', () => {
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
  const retention = async () =>
    (await kinesis.send(new DescribeStreamSummaryCommand({ StreamName }))).StreamDescriptionSummary!
      .RetentionPeriodHours;
  const increase = (RetentionPeriodHours: number) =>
    kinesis.send(new IncreaseStreamRetentionPeriodCommand({ StreamName, RetentionPeriodHours }));
  const decrease = (RetentionPeriodHours: number) =>
    kinesis.send(new DecreaseStreamRetentionPeriodCommand({ StreamName, RetentionPeriodHours }));
  const listShards = (input: ListShardsCommandInput) => kinesis.send(new ListShardsCommand(input));
  const invalid = expect.objectContaining({ name: 'InvalidArgumentException' });

  it('keeps records longer or shorter on request', async () => {
    const { ShardId } = await kinesis.send(
      new PutRecordCommand({ StreamName, PartitionKey: 'k', Data: Buffer.from('old') }),
    );
    await increase(48);
    expect(await retention()).toBe(48);
    await clock.advance(30 * HOUR_MS);
    const kept = async () => {
      const from = { StreamName, ShardId, ShardIteratorType: 'TRIM_HORIZON' as const };
      const { ShardIterator } = await kinesis.send(new GetShardIteratorCommand(from));
      return (await kinesis.send(new GetRecordsCommand({ ShardIterator }))).Records!.length;
    };
    expect(await kept()).toBe(1);
    await decrease(24);
    expect([await retention(), await kept()]).toEqual([24, 0]);
  });

  it.each([
    ['longer than a year', () => increase(8_761)],
    ['increased to a shorter one', () => increase(23)],
    ['shorter than a day', () => decrease(23)],
    ['decreased to a longer one', () => decrease(48)],
  ])('refuses a retention %s', async (_, change) => {
    await expect(change()).rejects.toEqual(invalid);
    expect(await retention()).toBe(24);
  });

  it('refuses another number of shards by name', async () => {
    const change = { StreamName, TargetShardCount: 4, ScalingType: 'UNIFORM_SCALING' as const };
    await expect(kinesis.send(new UpdateShardCountCommand(change))).rejects.toMatchObject({
      name: 'NotImplemented',
      message: expect.stringContaining('UpdateShardCount'),
    });
  });

  it('lists shards page by page, by a token that excludes a name and soon expires', async () => {
    await kinesis.send(new CreateStreamCommand({ StreamName: 'wide', ShardCount: 5 }));
    const seen: string[] = [];
    let page = await listShards({ StreamName: 'wide', MaxResults: 2 });
    for (;;) {
      seen.push(...page.Shards!.map(({ ShardId }) => ShardId!));
      if (!page.NextToken) break;
      page = await listShards({ NextToken: page.NextToken, MaxResults: 2 });
    }
    expect(seen).toEqual([0, 1, 2, 3, 4].map((index) => `shardId-00000000000${index}`));
    const { NextToken } = await listShards({ StreamName: 'wide', MaxResults: 2 });
    await expect(listShards({ NextToken, StreamName: 'wide' })).rejects.toEqual(invalid);
    await expect(listShards({ NextToken, ExclusiveStartShardId: seen[0] })).rejects.toEqual(invalid);
    await clock.advance(300_001);
    await expect(listShards({ NextToken })).rejects.toMatchObject({ name: 'ExpiredNextTokenException' });
  });

  it('refuses a page of no shards', async () => {
    for (const MaxResults of [0, -1, 10_001]) {
      await expect(listShards({ StreamName, MaxResults })).rejects.toMatchObject({ name: 'ValidationException' });
      const describe = new DescribeStreamCommand({ StreamName, Limit: MaxResults });
      await expect(kinesis.send(describe)).rejects.toMatchObject({ name: 'ValidationException' });
    }
  });

  it('begins at a moment to the millisecond, and refuses a future one', async () => {
    // Fractional seconds times a thousand are often not whole.
    for (let round = 0; round < 40; round += 1) {
      await clock.advance(1_037);
      const { ShardId } = await kinesis.send(
        new PutRecordCommand({ StreamName, PartitionKey: 'k', Data: Buffer.from(String(round)) }),
      );
      const from = { StreamName, ShardId, ShardIteratorType: 'AT_TIMESTAMP' as const };
      const at = async (moment: number) => {
        const place = new GetShardIteratorCommand({ ...from, Timestamp: new Date(moment) });
        return (await kinesis.send(place)).ShardIterator;
      };
      const { Records } = await kinesis.send(new GetRecordsCommand({ ShardIterator: await at(clock.now()) }));
      expect(Records!.map(({ Data }) => Buffer.from(Data!).toString())).toEqual([String(round)]);
      if (round === 0) await expect(at(clock.now() + 1_000)).rejects.toEqual(invalid);
    }
  });
});
