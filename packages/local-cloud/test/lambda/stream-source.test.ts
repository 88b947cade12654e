import { ManualClock } from '../../src/clock.ts';
import { FakeQueues, FakeStream } from './fake-sources.ts';
import { SmallKernel, until } from './small-kernel.ts';
import { witness } from './witness.ts';

const ids = 'event.Records.map((record) => record.eventID)';

describe('a table’s stream as event source', () => {
  let kernel: SmallKernel;
  let stream: FakeStream;
  let seen: ReturnType<typeof witness>;

  const begin = (target: SmallKernel) => {
    kernel = target;
    stream.attach(kernel);
    seen = witness(kernel);
  };
  beforeEach(() => {
    stream = new FakeStream();
    begin(new SmallKernel());
  });
  afterEach(() => kernel.close());

  async function consume(statements: string, mapping: Record<string, unknown> = {}) {
    await kernel.deploy('consumer', `export const handler = async (event) => { ${statements} };`);
    await kernel.provision('AWS::Lambda::EventSourceMapping', 'Mapping', {
      EventSourceArn: stream.arn,
      FunctionName: 'consumer',
      StartingPosition: 'TRIM_HORIZON',
      ...mapping,
    });
    await kernel.lambda.start!();
  }

  it('delivers records in order and in AWS’s shape', async () => {
    stream.put(kernel, 'shard-1', 'a', 'b', 'c');
    await consume(seen.record('event.Records'), { BatchSize: 2 });
    await until(() => seen.read().flat().length === 3);
    stream.put(kernel, 'shard-1', 'd');
    await until(() => seen.read().flat().length === 4);
    const records = seen.read().flat();
    expect(records.map((record) => record.eventID)).toEqual(['a', 'b', 'c', 'd']);
    expect(seen.read()[0]).toHaveLength(2);
    expect(records[0]).toEqual({ ...stream.shards[0]!.records[0], eventSourceARN: stream.arn });
  });

  it('needs the permission to list streams, as on AWS', async () => {
    kernel.refused.add('dynamodb:ListStreams');
    stream.put(kernel, 'shard-1', 'a');
    await consume(seen.record(ids));
    await until(() => kernel.notices.length > 0);
    expect(kernel.notices).toEqual([{ level: 'error', message: expect.stringContaining('dynamodb:ListStreams') }]);
    expect(seen.read()).toEqual([]);
  });

  it('continues after a crash where it stopped, repeating unfinished records', async () => {
    stream.put(kernel, 'shard-1', 'a', 'b');
    await consume(`${seen.record(ids)} if (${ids}.includes('b')) await new Promise((r) => setTimeout(r, 60_000));`, {
      BatchSize: 1,
    });
    await until(() => seen.read().length === 2);
    const { dataDir } = kernel;
    await kernel.abandon();
    begin(new SmallKernel({ dataDir }));
    await consume(seen.record(ids), { BatchSize: 1 });
    await until(() => seen.read().length === 3);
    expect(seen.read()).toEqual([['a'], ['b'], ['b']]);
  });

  it('loses no attempt when a restart ends a run, although that run’s idempotency record refuses the next ones', async () => {
    stream.put(kernel, 'shard-1', 'a');
    const once = { BatchSize: 1, MaximumRetryAttempts: 0 };
    await consume(`${seen.record(ids)} await new Promise((r) => setTimeout(r, 60_000));`, once);
    await until(() => seen.read().length === 1);
    const { dataDir } = kernel;
    await kernel.abandon();
    begin(new SmallKernel({ dataDir }));
    await consume(
      `${seen.record(ids)} if (globalThis.tried === 3) return; globalThis.tried = (globalThis.tried ?? 0) + 1; throw new Error('in progress')`,
      once,
    );
    await until(() => seen.read().length === 5);
    expect(kernel.notices).toEqual([]);
  });

  it('begins at the end for LATEST, and does not skip records that arrive while the process is down', async () => {
    stream.put(kernel, 'shard-1', 'old');
    await consume(seen.record(ids), { StartingPosition: 'LATEST' });
    const reads = () => kernel.calls.filter((call) => call.verb === 'GetShardIterator').length;
    await until(() => reads() === 2);
    const { dataDir } = kernel;
    await kernel.abandon();
    stream.put(kernel, 'shard-1', 'meanwhile');
    begin(new SmallKernel({ dataDir }));
    await consume(seen.record(ids), { StartingPosition: 'LATEST' });
    await until(() => seen.read().length === 1);
    expect(seen.read()).toEqual([['meanwhile']]);
  });

  it('reads a child shard after its parent', async () => {
    stream.shards.push({ id: 'shard-2', parentId: 'shard-1', closed: false, records: [] });
    stream.put(kernel, 'shard-2', 'child');
    stream.put(kernel, 'shard-1', 'parent');
    await consume(seen.record(ids));
    await until(() => seen.read().length === 1);
    stream.put(kernel, 'shard-1', 'last of parent');
    stream.shards[0]!.closed = true;
    await until(() => seen.read().flat().length === 3);
    expect(seen.read().flat()).toEqual(['parent', 'last of parent', 'child']);
  });

  it('skips records that do not match the filter', async () => {
    stream.put(kernel, 'shard-1', 'plain-1', 'outbox-1', 'plain-2', 'outbox-2');
    const Pattern = JSON.stringify({
      eventName: ['INSERT'],
      dynamodb: { NewImage: { outbox: { S: [{ exists: true }] } } },
    });
    await consume(seen.record(ids), { FilterCriteria: { Filters: [{ Pattern }] } });
    await until(() => seen.read().length === 1);
    expect(seen.read()).toEqual([['outbox-1', 'outbox-2']]);
  });

  it('retries from the first record reported as failed', async () => {
    stream.put(kernel, 'shard-1', 'a', 'b', 'c');
    const source = `${seen.record(ids)} globalThis.round = (globalThis.round ?? 0) + 1;
      const b = event.Records.find((record) => record.eventID === 'b');
      return { batchItemFailures: globalThis.round === 1 ? [{ itemIdentifier: b.dynamodb.SequenceNumber }] : [] };`;
    await consume(source, { FunctionResponseTypes: ['ReportBatchItemFailures'] });
    await until(() => seen.read().length === 2);
    expect(seen.read()).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c'],
    ]);
  });

  it('isolates a poisoned record by halving, and notifies the destination of its position', async () => {
    const queues = new FakeQueues(kernel);
    stream.put(kernel, 'shard-1', 'a', 'b', 'poison', 'd', 'e');
    const source = `if (${ids}.includes('poison')) throw new Error('cannot'); ${seen.record(ids)}`;
    await consume(source, {
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 1,
      DestinationConfig: { OnFailure: { Destination: queues.arn('failed') } },
    });
    await until(() => seen.read().flat().includes('e'));
    expect(seen.read().flat()).toEqual(['a', 'b', 'd', 'e']);
    const sequenceNumber = stream.shards[0]!.records[2].dynamodb.SequenceNumber;
    expect(queues.bodies('failed').map((body) => JSON.parse(body))).toEqual([
      {
        requestContext: {
          requestId: expect.any(String),
          functionArn: 'arn:aws:lambda:us-east-1:000000000000:function:consumer',
          condition: 'RetryAttemptsExhausted',
          approximateInvokeCount: 2,
        },
        responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
        version: '1.0',
        timestamp: expect.any(String),
        DDBStreamBatchInfo: {
          shardId: 'shard-1',
          startSequenceNumber: sequenceNumber,
          endSequenceNumber: sequenceNumber,
          approximateArrivalOfFirstRecord: expect.any(String),
          approximateArrivalOfLastRecord: expect.any(String),
          batchSize: 1,
          streamArn: stream.arn,
        },
      },
    ]);
  });

  it('delivers every batch twice under fault injection', async () => {
    kernel.chaos.deliverTwice = true;
    stream.put(kernel, 'shard-1', 'a');
    await consume(seen.record(ids));
    stream.put(kernel, 'shard-1', 'b');
    await until(
      () =>
        seen
          .read()
          .flat()
          .filter((id) => id === 'b').length === 2,
    );
    expect(
      seen
        .read()
        .flat()
        .filter((id) => id === 'a'),
    ).toHaveLength(2);
  });
});

describe('a stream under its own clock', () => {
  let kernel: SmallKernel;
  let clock: ManualClock;
  let stream: FakeStream;
  beforeEach(() => {
    clock = new ManualClock();
    kernel = new SmallKernel({ clock });
    stream = new FakeStream();
    stream.attach(kernel);
  });
  afterEach(() => kernel.close());

  it('holds the shard back while a record fails, longer each time, until the record is too old', async () => {
    const seen = witness(kernel);
    await kernel.deploy(
      'consumer',
      `export const handler = async (event) => { ${seen.record(ids)} if (${ids}.includes('a')) throw new Error('no'); }`,
    );
    await kernel.provision('AWS::Lambda::EventSourceMapping', 'Mapping', {
      EventSourceArn: stream.arn,
      FunctionName: 'consumer',
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 1,
      MaximumRecordAgeInSeconds: 60,
    });
    stream.put(kernel, 'shard-1', 'a');
    await kernel.lambda.start!();
    await until(() => seen.read().length === 1);
    const attempts = async (count: number) => {
      await until(async () => {
        await clock.advance(50);
        return seen.read().length >= count;
      });
    };
    await attempts(4);
    expect(clock.now() - Date.parse('2026-01-01T00:00:00Z')).toBeGreaterThanOrEqual(200 + 400 + 800);
    await until(async () => {
      await clock.advance(1_000);
      return kernel.notices.length === 1;
    });
    stream.put(kernel, 'shard-1', 'b');
    await until(() => seen.read().flat().includes('b'));
    expect(clock.now() - Date.parse('2026-01-01T00:00:00Z')).toBeGreaterThan(60_000);
    expect(kernel.notices).toEqual([{ level: 'warn', message: expect.stringContaining('RecordAgeExceeded') }]);
  });
});
