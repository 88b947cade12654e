import { ManualClock } from '../../src/clock.ts';
import { FakeQueues } from './fake-sources.ts';
import { SmallKernel, until } from './small-kernel.ts';
import { witness } from './witness.ts';

describe('an asynchronous invocation', () => {
  let kernel: SmallKernel;
  let clock: ManualClock;
  beforeEach(() => {
    clock = new ManualClock();
    kernel = new SmallKernel({ clock });
  });
  afterEach(() => kernel.close());

  const failing = (seen: ReturnType<typeof witness>) =>
    `export const handler = async (event) => { ${seen.record('event')} throw new Error('no'); }`;
  const failedAttempts = () => kernel.db.prepare('SELECT attempts FROM lambda_events').get()?.attempts;
  const later = { InvocationType: 'Event' };

  it('is tried three times, with pauses of one and two minutes, and then goes to the dead-letter queue', async () => {
    const seen = witness(kernel);
    const queues = new FakeQueues(kernel);
    await kernel.deploy('worker', failing(seen), { DeadLetterConfig: { TargetArn: queues.arn('dead') } });
    await kernel.lambda.start!();
    expect(await kernel.invoke('worker', { n: 1 }, later)).toEqual({ StatusCode: 202, Payload: '' });
    await until(() => failedAttempts() === 1);
    await clock.advance(59_000);
    expect(seen.read()).toHaveLength(1);
    await clock.advance(1_000);
    await until(() => failedAttempts() === 2);
    await clock.advance(119_000);
    expect(seen.read()).toHaveLength(2);
    await clock.advance(1_000);
    await until(() => queues.pending('dead').length === 1);
    expect(seen.read()).toHaveLength(3);
    expect(queues.bodies('dead')).toEqual(['{"n":1}']);
    const sent = kernel.calls.find((call) => call.verb === 'SendMessage')!;
    expect(sent.input.MessageAttributes.ErrorMessage).toEqual({ DataType: 'String', StringValue: 'no' });
  });

  it('goes to the on-failure destination of its EventInvokeConfig', async () => {
    const seen = witness(kernel);
    const queues = new FakeQueues(kernel);
    await kernel.deploy('worker', failing(seen));
    await kernel.provision('AWS::Lambda::EventInvokeConfig', 'Config', {
      FunctionName: 'worker',
      Qualifier: '$LATEST',
      MaximumRetryAttempts: 0,
      DestinationConfig: { OnFailure: { Destination: queues.arn('failed') } },
    });
    await kernel.lambda.start!();
    await kernel.invoke('worker', { n: 1 }, later);
    await until(() => queues.pending('failed').length === 1);
    expect(JSON.parse(queues.bodies('failed')[0]!)).toMatchObject({
      requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 1 },
      requestPayload: { n: 1 },
      responseContext: { functionError: 'Unhandled' },
      responsePayload: { errorType: 'Error', errorMessage: 'no' },
    });
  });

  it('survives a crash between its acceptance and its end', async () => {
    const before = witness(kernel);
    const stuck = `export const handler = async (event) => { ${before.record('event')} await new Promise(() => { setInterval(() => {}, 1000); }); }`;
    await kernel.deploy('worker', stuck);
    await kernel.lambda.start!();
    await kernel.invoke('worker', { n: 1 }, later);
    await until(() => before.read().length === 1);
    const { dataDir } = kernel;
    await kernel.abandon();
    kernel = new SmallKernel({ clock, dataDir });
    const seen = witness(kernel);
    await kernel.deploy('worker', `export const handler = async (event) => { ${seen.record('event')} }`);
    await kernel.lambda.start!();
    await until(() => seen.read().length === 2);
    expect(seen.read()).toEqual([{ n: 1 }, { n: 1 }]);
    await until(() => kernel.db.prepare('SELECT count(*) AS n FROM lambda_events').get()!.n === 0);
  });

  it('loses no attempt when a restart ends a run, although that run’s idempotency record refuses the next ones', async () => {
    const { dataDir } = kernel;
    const tries = witness(kernel);
    const endless = `export const handler = async () => { ${tries.record('"begun"')} await new Promise(() => setInterval(() => {}, 1000)); }`;
    const refused = `export const handler = async () => { ${tries.record('"refused"')} throw new Error('in progress'); }`;
    const startWith = async (source: string) => {
      await kernel.deploy('worker', source);
      await kernel.lambda.start!();
    };
    const restartWith = async (source: string) => {
      await kernel.abandon();
      kernel = new SmallKernel({ clock, dataDir });
      await startWith(source);
    };
    const dueIn = () => Number(kernel.db.prepare('SELECT due_at FROM lambda_events').get()?.due_at) - clock.now();
    await startWith(endless);
    await kernel.invoke('worker', { n: 1 }, later);
    for (let restarts = 1; restarts <= 4; restarts++) {
      await until(() => tries.read().length === 2 * restarts - 1);
      await restartWith(refused);
      // By then the function's ten seconds are over.
      await until(() => dueIn() > 10_000);
      expect(dueIn()).toBeLessThanOrEqual(11_000);
      expect(failedAttempts()).toBe(0);
      await restartWith(endless);
      await clock.advance(11_000);
    }
  });
});
