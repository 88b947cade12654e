import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManualClock } from '../../src/clock.ts';
import { type Caller, type Cloud, startCloud } from '../../src/index.ts';

const operator: Caller = { kind: 'operator' };
const aFunction: Caller = {
  kind: 'role',
  roleArn: 'arn:aws:iam::000000000000:role/reader',
  sessionName: 'reader',
};
const RUN_SECONDS = 30;

describe('a message in flight when the process ends', () => {
  let dataDir: string;
  let cloud: Cloud;
  let clock: ManualClock;
  const start = () => startCloud({ dataDir, clock, authorise: false, quiet: true });
  const restart = async () => {
    await cloud.stop();
    cloud = await start();
  };
  const call = (caller: Caller, verb: string, input: object) => cloud.kernel.call(caller, 'sqs', verb, input);
  const url = (queue: string) => `${cloud.endpoint}/000000000000/${queue}`;
  const receive = async (caller: Caller, queue = 'work') =>
    (await call(caller, 'ReceiveMessage', { QueueUrl: url(queue), MessageSystemAttributeNames: ['All'] })).Messages ??
    [];
  const workArn = 'arn:aws:sqs:us-east-1:000000000000:work';
  /** Receives like a poller for its function, whose time begins now. */
  const beginRun = async () => {
    const [message] = await receive(aFunction);
    if (message) {
      const endsAt = clock.now() + RUN_SECONDS * 1000;
      cloud.kernel.signals.emit('messages:running', workArn, [message.ReceiptHandle], endsAt);
    }
    return message;
  };
  const fail = (message: any) => cloud.kernel.signals.emit('messages:failed', workArn, [message.ReceiptHandle]);

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'in-flight-'));
    clock = new ManualClock();
    cloud = await start();
    await call(operator, 'CreateQueue', { QueueName: 'dead' });
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: workArn.replace('work', 'dead'), maxReceiveCount: 2 });
    const Attributes = { VisibilityTimeout: '180', RedrivePolicy };
    await call(operator, 'CreateQueue', { QueueName: 'work', Attributes });
    await call(operator, 'SendMessage', { QueueUrl: url('work'), MessageBody: 'one' });
  });
  afterEach(async () => {
    await cloud.stop();
    await rm(dataDir, { recursive: true });
  });

  it('is visible again after a function’s receive, which does not count: the function ended too', async () => {
    expect(await receive(aFunction)).toHaveLength(1);
    expect(await receive(aFunction)).toHaveLength(0);
    await restart();
    expect(await receive(aFunction)).toMatchObject([{ Body: 'one', Attributes: { ApproximateReceiveCount: '1' } }]);
  });

  it('stays hidden after another process’s receive', async () => {
    expect(await receive(operator)).toHaveLength(1);
    await restart();
    expect(await receive(operator)).toHaveLength(0);
  });

  it('does not count an attempt that fails before the killed run would have ended, and comes back after that', async () => {
    await beginRun();
    await clock.advance(5_000);
    await restart();
    fail(await beginRun());
    expect(await receive(aFunction)).toHaveLength(0);
    await clock.advance((RUN_SECONDS - 5) * 1000);
    expect(await receive(aFunction)).toHaveLength(0);
    await clock.advance(1_000);
    expect(await receive(aFunction)).toMatchObject([{ Attributes: { ApproximateReceiveCount: '1' } }]);
  });

  it('counts a failure unrelated to a restart, and waits for the visibility timeout', async () => {
    fail(await beginRun());
    await restart();
    expect(await receive(aFunction)).toHaveLength(0);
    await clock.advance(180_000);
    expect(await receive(aFunction)).toMatchObject([{ Attributes: { ApproximateReceiveCount: '2' } }]);
  });

  it('is unaffected by an earlier receive that lost the message', async () => {
    const late = await beginRun();
    await clock.advance(180_000);
    await beginRun();
    fail(late);
    await restart();
    expect(await receive(aFunction)).toMatchObject([{ Attributes: { ApproximateReceiveCount: '2' } }]);
  });

  it.each([300, 1_000, 1_700, 7_000, 29_500, 31_000, 45_000, 200_000])(
    'never reaches the dead-letter queue by restarts every %d ms',
    async (rhythm) => {
      // Like an idempotency record: a run that began keeps others out until its own time would have ended.
      let lockedUntil = 0;
      for (let restarts = 0; restarts < 25; restarts++) {
        const message = await beginRun();
        if (message && clock.now() < lockedUntil) fail(message);
        else if (message) lockedUntil = clock.now() + RUN_SECONDS * 1000;
        await clock.advance(rhythm);
        await restart();
      }
      expect(await receive(operator, 'dead')).toHaveLength(0);
      await clock.advance((RUN_SECONDS + 1) * 1000);
      expect(await receive(aFunction)).toMatchObject([{ Body: 'one', Attributes: { ApproximateReceiveCount: '1' } }]);
    },
  );
});
