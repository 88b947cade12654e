import { ManualClock } from '../../src/clock.ts';
import { FakeQueues } from './fake-sources.ts';
import { operator, ROLE, SmallKernel, until } from './small-kernel.ts';
import { witness } from './witness.ts';

describe('a queue as event source', () => {
  let kernel: SmallKernel;
  let queues: FakeQueues;
  let seen: ReturnType<typeof witness>;
  const bodies = 'event.Records.map((record) => record.body)';

  beforeEach(() => {
    kernel = new SmallKernel();
    queues = new FakeQueues(kernel);
    seen = witness(kernel);
  });
  afterEach(() => kernel.close());

  async function consume(statements: string, mapping: Record<string, unknown> = {}) {
    await kernel.deploy('consumer', `export const handler = async (event) => { ${statements} };`);
    const { physicalId } = await kernel.provision('AWS::Lambda::EventSourceMapping', 'Mapping', {
      EventSourceArn: queues.arn('claims'),
      FunctionName: 'consumer',
      ...mapping,
    });
    await kernel.lambda.start!();
    return physicalId;
  }

  it('delivers messages in AWS’s shape and deletes them', async () => {
    queues.send('claims', 'a');
    await consume(seen.record('event.Records[0]'));
    await until(() => queues.pending('claims').length === 0);
    const [record] = seen.read();
    expect(record).toEqual({
      messageId: expect.any(String),
      receiptHandle: expect.any(String),
      body: 'a',
      attributes: { ApproximateReceiveCount: '1', SentTimestamp: expect.any(String) },
      messageAttributes: {
        kind: { stringValue: 'test', stringListValues: [], binaryListValues: [], dataType: 'String' },
      },
      md5OfBody: 'md5',
      eventSource: 'aws:sqs',
      eventSourceARN: queues.arn('claims'),
      awsRegion: 'us-east-1',
    });
    const receive = kernel.calls.find((call) => call.verb === 'ReceiveMessage')!;
    expect(receive.caller).toEqual({ kind: 'role', roleArn: ROLE, sessionName: 'consumer' });
  });

  it('needs the permission to read the queue’s attributes, as on AWS', async () => {
    kernel.refused.add('sqs:GetQueueAttributes');
    queues.send('claims', 'a');
    await consume('');
    await until(() => kernel.notices.length > 0);
    expect(kernel.notices).toEqual([{ level: 'error', message: expect.stringContaining('sqs:GetQueueAttributes') }]);
    expect(queues.bodies('claims')).toEqual(['a']);
  });

  it('keeps only the messages that were reported as failed', async () => {
    queues.send('claims', 'good', 'bad', 'fine');
    const answer = `return { batchItemFailures: event.Records.filter((r) => r.body === 'bad').map((r) => ({ itemIdentifier: r.messageId })) };`;
    await consume(answer, { FunctionResponseTypes: ['ReportBatchItemFailures'] });
    await until(() => queues.pending('claims').length === 1);
    expect(queues.bodies('claims')).toEqual(['bad']);
  });

  it('tells the queue a run’s start, its latest end, and the messages that it failed', async () => {
    const told: unknown[] = [];
    kernel.signals.on('messages:running', (_queue, handles, endsAt) => told.push(handles.length, endsAt));
    kernel.signals.on('messages:failed', (_queue, handles) => told.push(handles));
    queues.send('claims', 'good', 'bad');
    const badId = queues.pending('claims')[1]!.id;
    const before = Date.now();
    const answer = `return { batchItemFailures: [{ itemIdentifier: ${JSON.stringify(badId)} }] };`;
    await consume(answer, { FunctionResponseTypes: ['ReportBatchItemFailures'] });
    await until(() => told.length === 3);
    expect(told).toEqual([2, expect.any(Number), [badId]]);
    expect(Number(told[1])).toBeGreaterThanOrEqual(before + 10_000);
    expect(Number(told[1])).toBeLessThanOrEqual(Date.now() + 10_000);
  });

  it('fails no message of a run that the cloud’s own stop ended', async () => {
    const failed: unknown[] = [];
    kernel.signals.on('messages:failed', (_queue, handles) => failed.push(handles));
    queues.send('claims', 'a');
    await consume(`${seen.record('1')} await new Promise((resolve) => setTimeout(resolve, 60_000));`);
    await until(() => seen.read().length === 1);
    await kernel.lambda.stop!();
    expect(failed).toEqual([]);
    expect(queues.bodies('claims')).toEqual(['a']);
  });

  it.each([
    ['an unknown identifier', '{ batchItemFailures: [{ itemIdentifier: "who" }] }'],
    ['an empty identifier', '{ batchItemFailures: [{ itemIdentifier: "" }] }'],
    ['another key', '{ batchItemFailures: [{ id: event.Records[0].messageId }] }'],
    ['no list', '{ batchItemFailures: "none" }'],
  ])('treats %s in the report as a failure of the whole batch', async (_what, answer) => {
    queues.send('claims', 'a', 'b');
    await consume(`return ${answer};`, { FunctionResponseTypes: ['ReportBatchItemFailures'] });
    await until(async () => (await describeMapping()).LastProcessingResult === 'PROBLEM: Function call failed');
    expect(queues.bodies('claims')).toEqual(['a', 'b']);
  });

  const describeMapping = async () => {
    const { EventSourceMappings } = await kernel.call(operator, 'lambda', 'ListEventSourceMappings', {});
    return EventSourceMappings[0];
  };

  it('respects the batch size and the maximum concurrency', async () => {
    queues.send('claims', ...Array.from({ length: 12 }, (_, index) => `m${index}`));
    const timed = `const from = performance.timeOrigin + performance.now(); await new Promise((resolve) => setTimeout(resolve, 60));
      ${seen.record('{ from, to: performance.timeOrigin + performance.now(), size: event.Records.length }')}`;
    await consume(timed, { BatchSize: 2, ScalingConfig: { MaximumConcurrency: 2 } });
    await until(() => queues.pending('claims').length === 0);
    const batches = seen.read() as { from: number; to: number; size: number }[];
    expect(batches.map((batch) => batch.size)).toEqual([2, 2, 2, 2, 2, 2]);
    const overlap = batches.map(({ from }) => batches.filter((other) => other.from <= from && from < other.to).length);
    expect(Math.max(...overlap)).toBe(2);
  });

  it('gathers a batch over its window', async () => {
    queues.send('claims', 'a');
    await consume(seen.record(bodies), { BatchSize: 3, MaximumBatchingWindowInSeconds: 20 });
    await until(() => queues.pending('claims')[0]!.receives === 1);
    queues.send('claims', 'b', 'c');
    await until(() => queues.pending('claims').length === 0);
    expect(seen.read()).toEqual([['a', 'b', 'c']]);
  });

  it('drops messages that do not match the filter', async () => {
    queues.send('claims', '{"kind":"crash"}', '{"kind":"trip"}', 'no json');
    const Pattern = JSON.stringify({ body: { kind: ['crash'] } });
    await consume(seen.record(bodies), { FilterCriteria: { Filters: [{ Pattern }] } });
    await until(() => queues.pending('claims').length === 0);
    expect(seen.read()).toEqual([['{"kind":"crash"}']]);
  });

  it('delivers every batch twice under fault injection, and deletes only messages that both deliveries handled', async () => {
    kernel.chaos.deliverTwice = true;
    queues.send('claims', 'a', 'b');
    const source = `globalThis.round = (globalThis.round ?? 0) + 1; ${seen.record(bodies)}
      return { batchItemFailures: globalThis.round === 1 ? [{ itemIdentifier: event.Records[0].messageId }] : [] };`;
    await consume(source, { FunctionResponseTypes: ['ReportBatchItemFailures'] });
    await until(() => queues.pending('claims').length === 1);
    expect(seen.read()).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
    expect(queues.bodies('claims')).toEqual(['a']);
  });

  it('is turned off and on by UpdateEventSourceMapping', async () => {
    const UUID = await consume(seen.record(bodies));
    const disabled = await kernel.call(operator, 'lambda', 'UpdateEventSourceMapping', { UUID: UUID, Enabled: false });
    expect(disabled.State).toBe('Disabled');
    const receives = () => kernel.calls.filter((call) => call.verb === 'ReceiveMessage').length;
    const before = receives();
    queues.send('claims', 'later');
    // A restart applies the template again, which must not switch it on.
    await kernel.provision('AWS::Lambda::EventSourceMapping', 'Mapping', {
      EventSourceArn: queues.arn('claims'),
      FunctionName: 'consumer',
    });
    expect(receives()).toBe(before);
    await kernel.call(operator, 'lambda', 'UpdateEventSourceMapping', { UUID, Enabled: true });
    await until(() => queues.pending('claims').length === 0);
  });

  it('is refused where messages would come back while they are handled', async () => {
    queues.visibilitySeconds = 5;
    await expect(consume('')).rejects.toThrow(
      'Queue visibility timeout: 5 seconds is less than Function timeout: 10 seconds',
    );
  });
});

describe('a queue under its own clock', () => {
  let kernel: SmallKernel;
  let queues: FakeQueues;
  let clock: ManualClock;
  beforeEach(() => {
    clock = new ManualClock();
    kernel = new SmallKernel({ clock });
    queues = new FakeQueues(kernel);
  });
  afterEach(() => kernel.close());

  it('gets failed messages again after the visibility timeout', async () => {
    const seen = witness(kernel);
    const count = 'Number(event.Records[0].attributes.ApproximateReceiveCount)';
    await kernel.deploy(
      'consumer',
      `export const handler = async (event) => { ${seen.record(count)} if (${count} < 3) throw new Error('not yet'); }`,
    );
    const mapping = { EventSourceArn: queues.arn('claims'), FunctionName: 'consumer' };
    await kernel.provision('AWS::Lambda::EventSourceMapping', 'Mapping', mapping);
    await kernel.lambda.start!();
    queues.send('claims', 'a');
    const finished = (count: number) =>
      until(() => kernel.logLines().filter((line) => line.startsWith('END')).length === count);
    await finished(1);
    await clock.advance(29_000);
    expect(seen.read()).toEqual([1]);
    await clock.advance(1_000);
    await finished(2);
    await clock.advance(30_000);
    await finished(3);
    await until(() => queues.pending('claims').length === 0);
    expect(seen.read()).toEqual([1, 2, 3]);
  });

  it('reports a missing permission, retries slowly, and recovers', async () => {
    kernel.refused.add('sqs:ReceiveMessage');
    await kernel.deploy('consumer', 'export const handler = async () => 1');
    const mapping = { EventSourceArn: queues.arn('claims'), FunctionName: 'consumer' };
    const { physicalId: UUID } = await kernel.provision('AWS::Lambda::EventSourceMapping', 'Mapping', mapping);
    await kernel.lambda.start!();
    const problem = 'PROBLEM: not authorized to perform: sqs:ReceiveMessage';
    const result = async () =>
      (await kernel.call(operator, 'lambda', 'GetEventSourceMapping', { UUID })).LastProcessingResult;
    await until(async () => (await result()) === problem);
    queues.send('claims', 'a', 'b');
    await clock.advance(29_000);
    expect(kernel.calls.filter((call) => call.verb === 'ReceiveMessage')).toHaveLength(1);
    expect(kernel.notices).toEqual([{ level: 'error', message: expect.stringContaining('sqs:ReceiveMessage') }]);
    kernel.refused.clear();
    await clock.advance(1_000);
    await until(() => queues.pending('claims').length === 0);
    expect(kernel.notices.at(-1)).toEqual({ level: 'info', message: expect.stringContaining('again') });
  });
});
