import { createKinesis } from '../../src/services/kinesis/index.ts';
import type { ReaderView } from '../../src/services/lambda/event-sources/reader-views.ts';
import { FakeQueues } from './fake-sources.ts';
import { ROLE, SmallKernel, until } from './small-kernel.ts';
import { witness } from './witness.ts';

const ARN = 'arn:aws:kinesis:us-east-1:000000000000:stream/trips';
const texts = `event.Records.map(({ kinesis }) => Buffer.from(kinesis.data, 'base64').toString())`;

describe('a Kinesis stream as event source', () => {
  let kernel: SmallKernel;
  let seen: ReturnType<typeof witness>;

  const begin = (target: SmallKernel) => {
    kernel = target;
    const kinesis = createKinesis(kernel);
    const verbs = Object.entries(kinesis.verbs).map(([name, verb]) => [name, verb.run.bind(verb)] as const);
    kernel.services.set('kinesis', Object.fromEntries(verbs));
    seen = witness(kernel);
  };
  beforeEach(async () => {
    begin(new SmallKernel());
    await call('CreateStream', { StreamName: 'trips', ShardCount: 1 });
  });
  afterEach(() => kernel.close());

  const call = (verb: string, input: object) => kernel.call({ kind: 'operator' }, 'kinesis', verb, input);
  const put = async (...records: [key: string, text: string][]) => {
    for (const [PartitionKey, text] of records) {
      await call('PutRecord', { StreamName: 'trips', PartitionKey, Data: Buffer.from(text).toString('base64') });
    }
  };

  const map = (mapping: Record<string, unknown> = {}) =>
    kernel.provision('AWS::Lambda::EventSourceMapping', 'Mapping', {
      EventSourceArn: ARN,
      FunctionName: 'consumer',
      StartingPosition: 'TRIM_HORIZON',
      ...mapping,
    });
  async function consume(statements: string, mapping: Record<string, unknown> = {}) {
    await kernel.deploy('consumer', `export const handler = async (event) => { ${statements} };`);
    await map(mapping);
    await kernel.lambda.start!();
  }

  it('delivers records in AWS’s shape', async () => {
    await put(['car', '{"a":1}']);
    await consume(seen.record('event'));
    await until(() => seen.read().length === 1);
    const [event] = seen.read();
    const { sequenceNumber } = event.Records[0].kinesis;
    expect(event).toEqual({
      Records: [
        {
          kinesis: {
            kinesisSchemaVersion: '1.0',
            partitionKey: 'car',
            sequenceNumber: expect.stringMatching(/^\d{56}$/),
            data: Buffer.from('{"a":1}').toString('base64'),
            approximateArrivalTimestamp: expect.any(Number),
          },
          eventSource: 'aws:kinesis',
          eventVersion: '1.0',
          eventID: `shardId-000000000000:${sequenceNumber}`,
          eventName: 'aws:kinesis:record',
          invokeIdentityArn: ROLE,
          awsRegion: 'us-east-1',
          eventSourceARN: ARN,
        },
      ],
    });
    expect(event.Records[0].kinesis.approximateArrivalTimestamp).toBeLessThan(Date.now());
    expect(event.Records[0].kinesis.approximateArrivalTimestamp * 1000).toBeGreaterThan(Date.now() - 60_000);
  });

  it('delivers only records that match the filter, by data and by key', async () => {
    await put(['a', '{"kind":"trip"}'], ['a', 'no JSON'], ['b', '{"kind":"trip"}'], ['a', '{"kind":"crash"}']);
    const Pattern = JSON.stringify({ partitionKey: ['a'], data: { kind: ['crash', 'trip'] } });
    await consume(seen.record(texts), { FilterCriteria: { Filters: [{ Pattern }] } });
    await until(() => seen.read().flat().length === 2);
    expect(seen.read().flat()).toEqual(['{"kind":"trip"}', '{"kind":"crash"}']);
  });

  it('retries from the first record reported as failed, and notifies the destination of one that never succeeds', async () => {
    const queues = new FakeQueues(kernel);
    await put(['k', 'a'], ['k', 'poison'], ['k', 'c']);
    const source = `${seen.record(texts)}
      const bad = event.Records[${texts}.indexOf('poison')];
      return { batchItemFailures: bad ? [{ itemIdentifier: bad.kinesis.sequenceNumber }] : [] };`;
    await consume(source, {
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 1,
      DestinationConfig: { OnFailure: { Destination: queues.arn('failed') } },
    });
    await until(() => seen.read().some((batch) => batch.length === 1 && batch[0] === 'c'));
    const handled = seen.read().map((batch) => batch.join());
    expect(handled.slice(0, 2)).toEqual(['a,poison,c', 'poison,c']);
    expect(handled.filter((batch) => batch.includes('a'))).toHaveLength(1);
    const [failure] = queues.bodies('failed').map((body) => JSON.parse(body));
    expect(failure).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted' },
      KinesisBatchInfo: { shardId: 'shardId-000000000000', batchSize: 1, streamArn: ARN },
    });
  });

  it('writes the records themselves to a destination bucket', async () => {
    const objects: { Bucket: string; Key: string; Body: string }[] = [];
    kernel.services.set('s3', { PutObject: (input) => void objects.push(input) });
    await put(['k', 'poison']);
    const destination = { OnFailure: { Destination: 'arn:aws:s3:::failed' } };
    await consume(`throw new Error('cannot')`, { MaximumRetryAttempts: 0, DestinationConfig: destination });
    await until(() => objects.length === 1);
    const [{ Bucket, Key, Body }] = objects as [(typeof objects)[0]];
    expect(Bucket).toBe('failed');
    expect(Key).toMatch(/^aws\/lambda\/[\w-]+\/shardId-0{12}\/\d{4}\/\d\d\/\d\d\/[\dT.-]+-[\w-]+$/);
    const { KinesisBatchInfo, payload } = JSON.parse(Body);
    expect(KinesisBatchInfo.batchSize).toBe(1);
    expect(JSON.parse(payload).Records[0].kinesis.partitionKey).toBe('k');
  });

  it('begins at a given timestamp', async () => {
    await put(['k', 'before']);
    const now = kernel.clock.now();
    await until(() => kernel.clock.now() > now + 2);
    const moment = kernel.clock.now() / 1000;
    await put(['k', 'after']);
    await consume(seen.record(texts), { StartingPosition: 'AT_TIMESTAMP', StartingPositionTimestamp: moment });
    await until(() => seen.read().length === 1);
    expect(seen.read().flat()).toEqual(['after']);
  });

  it('handles a shard in lanes: each key in order, only one lane held back', async () => {
    const keys = Array.from({ length: 12 }, (_, index) => `car-${index}`);
    for (let round = 0; round < 5; round += 1) {
      await put(...keys.map((key): [string, string] => [key, `${key} ${round}`]));
    }
    const stuck = `if (${texts}.some((text) => text.startsWith('car-0 '))) throw new Error('stuck');`;
    await consume(`${stuck} ${seen.record(texts)}`, { ParallelizationFactor: 4, BatchSize: 5 });
    const roundsOf = (key: string) =>
      seen
        .read()
        .flat()
        .filter((text: string) => text.startsWith(`${key} `));
    // At least one of the others shares no lane with the car that is stuck.
    await until(() => keys.some((key) => roundsOf(key).length === 5));
    await until(() => keys.filter((key) => roundsOf(key).length === 5).length > 4);
    expect(roundsOf('car-0')).toEqual([]);
    const [reader] = kernel.lambda.views!.readers!({}) as ReaderView[];
    expect(reader!.lanes.filter(({ after }) => after !== undefined).length).toBeGreaterThan(1);
    expect(reader).toMatchObject({ streamArn: ARN, functionName: 'consumer', enabled: true });
    for (const key of keys) {
      const rounds = roundsOf(key);
      expect(rounds).toEqual(rounds.map((_: string, round: number) => `${key} ${round}`));
    }
  });

  it('skips nothing when the number of lanes changes', async () => {
    const keys = Array.from({ length: 8 }, (_, index) => `car-${index}`);
    await put(...keys.map((key): [string, string] => [key, `${key} 0`]));
    await consume(seen.record(texts), { ParallelizationFactor: 3 });
    await until(() => seen.read().flat().length === 8);
    await map({ ParallelizationFactor: 2 });
    await put(...keys.map((key): [string, string] => [key, `${key} 1`]));
    await until(() => keys.every((key) => seen.read().flat().includes(`${key} 1`)));
  });

  it('continues where it stopped', async () => {
    await put(['k', 'a']);
    await consume(seen.record(texts));
    await until(() => seen.read().length === 1);
    const { dataDir } = kernel;
    const checkpoint = kernel.db.prepare('SELECT 1 FROM lambda_checkpoints WHERE sequence_number IS NOT NULL');
    await until(() => checkpoint.get() !== undefined);
    await kernel.abandon();
    begin(new SmallKernel({ dataDir }));
    await put(['k', 'b']);
    await consume(seen.record(texts));
    await until(() => seen.read().flat().includes('b'));
    expect(seen.read().flat()).toEqual(['a', 'b']);
  });
});
