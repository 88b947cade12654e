import { GetRecordsCommand, GetShardIteratorCommand, KinesisClient } from '@aws-sdk/client-kinesis';
import { type Cloud, startCloud } from '@claimstream/local-cloud';
import { type DeviceRecord, driverOf, interleaved, send, tripsOf } from '../src/index.ts';

const template = {
  Resources: { Trips: { Type: 'AWS::Kinesis::Stream', Properties: { Name: 'trips', ShardCount: 1 } } },
};

describe('sending to a stream', () => {
  let cloud: Cloud;
  let kinesis: KinesisClient;
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    await cloud.deployTemplate({ stackName: 'streams', template });
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    kinesis = new KinesisClient({ endpoint: cloud.endpoint, region: 'us-east-1', credentials });
  });
  afterAll(async () => {
    kinesis.destroy();
    await cloud.stop();
  });

  async function onTheStream(): Promise<DeviceRecord[]> {
    const start = { StreamName: 'trips', ShardId: 'shardId-000000000000', ShardIteratorType: 'TRIM_HORIZON' as const };
    const { ShardIterator } = await kinesis.send(new GetShardIteratorCommand(start));
    const { Records = [] } = await kinesis.send(new GetRecordsCommand({ ShardIterator }));
    return Records.map(({ Data }) => JSON.parse(Buffer.from(Data!).toString()));
  }

  it('resends throttled records, and keeps the order of each device', async () => {
    const devices = Array.from({ length: 60 }, (_, car) => {
      const deviceId = `device-${car}`;
      return tripsOf(driverOf(1, car), { deviceId, count: 40, until: new Date(), firstSequence: 1, run: 'a' });
    });
    const again = <T>(work: () => Promise<T>) => work();
    const sent = await send(interleaved(devices), { kinesis, stream: 'trips', rate: 10_000, again });
    expect(sent).toMatchObject({ trips: 2_400, crashes: 0 });
    // A shard accepts 1,000 records a second.
    expect(sent.sentAgain).toBeGreaterThan(0);
    const written = await onTheStream();
    expect(written).toHaveLength(2_400);
    for (const own of devices) {
      expect(written.filter(({ deviceId }) => deviceId === own[0]!.deviceId)).toEqual(own);
    }
  });
});
