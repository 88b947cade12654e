import { createKinesis } from '../../src/services/kinesis/index.ts';
import { SmallKernel, until } from './small-kernel.ts';
import { witness } from './witness.ts';

const ARN = 'arn:aws:kinesis:us-east-1:000000000000:stream/trips';
const QUEUE = 'arn:aws:sqs:us-east-1:000000000000:queue';
const Pattern = JSON.stringify({ data: { kind: ['trip'] } });

describe('a mapping of a stream or a queue', () => {
  let kernel: SmallKernel;
  beforeEach(async () => {
    kernel = new SmallKernel();
    const verbs = Object.entries(createKinesis(kernel).verbs).map(
      ([name, verb]) => [name, verb.run.bind(verb)] as const,
    );
    kernel.services.set('kinesis', Object.fromEntries(verbs));
    kernel.services.set('sqs', { GetQueueAttributes: () => ({ Attributes: { VisibilityTimeout: '900' } }) });
    await call('CreateStream', { StreamName: 'trips', ShardCount: 1 });
  });
  afterEach(() => kernel.close());
  const call = (verb: string, input: object) => kernel.call({ kind: 'operator' }, 'kinesis', verb, input);
  const map = (mapping: Record<string, unknown>) =>
    kernel.provision('AWS::Lambda::EventSourceMapping', 'Mapping', {
      EventSourceArn: ARN,
      FunctionName: 'consumer',
      ...(mapping.EventSourceArn === QUEUE ? {} : { StartingPosition: 'TRIM_HORIZON' }),
      ...mapping,
    });

  it.each<[Record<string, unknown>, RegExp]>([
    [{ BatchSize: 0 }, /BatchSize/],
    [{ BatchSize: 10_001 }, /BatchSize/],
    [{ BatchSize: 'many' }, /BatchSize/],
    [{ BatchSize: 1.5 }, /BatchSize/],
    [{ MaximumBatchingWindowInSeconds: 301 }, /MaximumBatchingWindowInSeconds/],
    [{ MaximumBatchingWindowInSeconds: -1 }, /MaximumBatchingWindowInSeconds/],
    [{ ParallelizationFactor: 11 }, /ParallelizationFactor/],
    [{ ParallelizationFactor: 1.5 }, /ParallelizationFactor/],
    [{ MaximumRetryAttempts: -2 }, /MaximumRetryAttempts/],
    [{ MaximumRetryAttempts: 10_001 }, /MaximumRetryAttempts/],
    [{ MaximumRecordAgeInSeconds: 59 }, /MaximumRecordAgeInSeconds/],
    [{ MaximumRecordAgeInSeconds: 604_801 }, /MaximumRecordAgeInSeconds/],
    [{ FunctionResponseTypes: ['ReportBatchItemFailure'] }, /FunctionResponseTypes/],
    [{ FilterCriteria: { Filters: Array(11).fill({ Pattern }) } }, /FilterCriteria/],
    [{ ScalingConfig: { MaximumConcurrency: 2 } }, /ScalingConfig/],
    [{ StartingPosition: 'AT_TIMESTAMP' }, /StartingPositionTimestamp/],
    [{ StartingPosition: undefined }, /StartingPosition/],
    [{ EventSourceArn: QUEUE, StartingPosition: 'LATEST' }, /StartingPosition/],
    [{ EventSourceArn: QUEUE, BisectBatchOnFunctionError: true }, /BisectBatchOnFunctionError/],
    [{ EventSourceArn: QUEUE, ParallelizationFactor: 2 }, /ParallelizationFactor/],
    [{ EventSourceArn: QUEUE, MaximumRetryAttempts: 2 }, /MaximumRetryAttempts/],
    [{ EventSourceArn: QUEUE, MaximumRecordAgeInSeconds: 60 }, /MaximumRecordAgeInSeconds/],
    [{ EventSourceArn: QUEUE, DestinationConfig: { OnFailure: { Destination: QUEUE } } }, /DestinationConfig/],
    [{ EventSourceArn: QUEUE, ScalingConfig: { MaximumConcurrency: 1_001 } }, /MaximumConcurrency/],
    [{ EventSourceArn: QUEUE, BatchSize: 11 }, /batch window/],
  ])('is refused as on AWS: %j', async (mapping, message) => {
    await kernel.deploy('consumer', 'export const handler = async () => {};');
    await expect(async () => map(mapping)).rejects.toMatchObject({
      code: 'InvalidParameterValueException',
      message: expect.stringMatching(message),
    });
  });

  it('gives a function at most one invocation’s payload at once', async () => {
    const seen = witness(kernel);
    const Data = Buffer.alloc(900_000, 'x').toString('base64');
    // A shard accepts a megabyte each second.
    const Records = [{ PartitionKey: 'car', Data }];
    for (let taken = 0; taken < 6; ) {
      const { FailedRecordCount } = await call('PutRecords', { StreamName: 'trips', Records });
      if (FailedRecordCount === 0) taken += 1;
      else await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const sizes = seen.record('[event.Records.length, JSON.stringify(event).length]');
    await kernel.deploy('consumer', `export const handler = async (event) => { ${sizes} };`);
    await map({ BatchSize: 10 });
    await kernel.lambda.start!();
    await until(() => seen.read().reduce((sum: number, [count]: number[]) => sum + count!, 0) === 6);
    expect(seen.read().map(([count]: number[]) => count)).toEqual([5, 1]);
    for (const [, size] of seen.read()) expect(size).toBeLessThanOrEqual(6_291_456);
  });
});
