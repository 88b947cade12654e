import { openPlatform, type Platform, parseCommandLine, run } from '@claimstream/event-cli';
import { type Cloud, startCloud } from '@claimstream/local-cloud';
import { ALARM_KINDS } from '@claimstream/serverless-preset/alarm-kinds.cjs';
import { addAlarms } from '@claimstream/serverless-preset/alarms.cjs';
import { LeapingClock, until } from '@claimstream/test-drive';
import { breaches, letConnect, letIn, letTell, probe, quarantined } from './probe-stack.ts';

const operator = { kind: 'operator' } as const;
const STACK = 'claimstream-probe-dev';
const MINUTE = 1 / (24 * 60);

/** One of everything with the preset's alarms, on a clock that is advanced minute by minute. */
describe('each kind of alarm rings for its cause, and ends after the steps of its runbook', () => {
  const clock = new LeapingClock();
  const rung = new Set<string>();
  const added: Record<string, any> = {};
  let cloud: Cloud;
  let platform: Platform;

  const call = (service: string, verb: string, input: object): Promise<any> =>
    cloud.kernel.call(operator, service, verb, input);
  const url = (id: string) => cloud.resource(STACK, id).ref;
  const arn = (id: string) => String(cloud.resource(STACK, id).attributes.Arn);

  async function stateOf(alarm: string): Promise<string> {
    const { MetricAlarms } = await call('monitoring', 'DescribeAlarms', {
      AlarmNames: [`claimstream-dev-probe-${alarm}`],
    });
    if (!MetricAlarms[0]) throw new Error(`There is no alarm ${alarm}`);
    return MetricAlarms[0].StateValue;
  }
  /** Advances the clock until the alarm is in a state. `again` repeats the failure every minute, since a busy machine may evaluate too
   * late for a single one. */
  async function becomes(
    alarm: string,
    state: string,
    minutes = 1,
    again: () => Promise<unknown> = async () => {},
  ): Promise<void> {
    await until(async () => {
      if ((await stateOf(alarm)) === state) return true;
      await again();
      clock.leap(minutes * MINUTE);
      // Work started by this ends before the next minute does.
      await new Promise((done) => setTimeout(done, 100));
      return false;
    }, 20);
  }
  async function rings(alarm: string, minutes = 1, again?: () => Promise<unknown>): Promise<void> {
    await becomes(alarm, 'ALARM', minutes, again);
    rung.add(Object.keys(ALARM_KINDS).find((kind) => alarm.endsWith(`-${kind}`))!);
  }
  const isOver = (alarm: string, minutes = 1) => becomes(alarm, 'OK', minutes);

  const setBroken = (name: string, BROKEN: string) =>
    call('lambda', 'UpdateFunctionConfiguration', {
      FunctionName: `probe-${name}`,
      Environment: { Variables: BROKEN ? { BROKEN } : {} },
    });
  const invoke = (name: string, payload: object) =>
    call('lambda', 'Invoke', { FunctionName: `probe-${name}`, Payload: JSON.stringify(payload) });
  const send = (id: string, MessageBody: string) => call('sqs', 'SendMessage', { QueueUrl: url(id), MessageBody });
  const held = async (id: string) => {
    const AttributeNames = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'];
    const { Attributes } = await call('sqs', 'GetQueueAttributes', { QueueUrl: url(id), AttributeNames });
    return AttributeNames.reduce((sum, name) => sum + Number(Attributes[name]), 0);
  };

  const quiet = () => {};
  const around = { now: () => clock.now(), progress: quiet, print: quiet, signal: new AbortController().signal };
  /** Runs `npm run events -- …`, as in the runbook. */
  const events = async (...words: string[]): Promise<any> => {
    const line = parseCommandLine(words, { AWS_ENDPOINT_URL: cloud.endpoint });
    return (await run(platform, line, around)).json;
  };

  beforeAll(async () => {
    cloud = await startCloud({ quiet: true, clock });
    platform = openPlatform({ stage: 'dev', region: 'us-east-1', endpoint: cloud.endpoint });
    const Resources = probe();
    addAlarms(Resources, 'probe', 'dev');
    await cloud.deployTemplate({ stackName: STACK, template: { Resources } as any });
  });
  afterAll(async () => {
    platform?.close();
    await cloud?.stop();
  });

  it('none rings while nothing fails', async () => {
    clock.leap(MINUTE);
    const all = async () => (await call('monitoring', 'DescribeAlarms', { MaxRecords: 100 })).MetricAlarms as any[];
    await until(async () => (await all()).every(({ StateValue }) => StateValue === 'OK'));
    const kinds = Object.keys(ALARM_KINDS);
    const covered = (await all()).map(({ AlarmName }) => kinds.find((kind) => AlarmName.endsWith(`-${kind}`)));
    expect(new Set(covered)).toEqual(new Set(kinds));
  });

  it('dead-letters: a message ends in the dead-letter queue; the fault is fixed, and the message is redriven', async () => {
    await setBroken('work', 'yes');
    await send('WorkQueue', 'claim');
    await rings('WorkDlq-dead-letters', 5);
    const { letters } = await events('dlq', 'show', 'WorkDlq');
    expect(letters).toMatchObject([{ body: 'claim', reason: { text: expect.any(String) } }]);
    await setBroken('work', '');
    expect(await events('dlq', 'redrive', 'WorkDlq')).toMatchObject({ done: 1, left: [] });
    await isOver('WorkDlq-dead-letters');
    await until(async () => (await held('WorkQueue')) + (await held('WorkDlq')) === 0);
  });

  it('queue-age: nobody consumes; the mapping is enabled again', async () => {
    const { EventSourceMappings } = await call('lambda', 'ListEventSourceMappings', {
      EventSourceArn: arn('WorkQueue'),
    });
    const UUID = EventSourceMappings[0].UUID;
    await call('lambda', 'UpdateEventSourceMapping', { UUID, Enabled: false });
    await send('WorkQueue', 'claim');
    clock.leap(14 * MINUTE);
    expect(await stateOf('WorkQueue-queue-age')).toBe('OK');
    await rings('WorkQueue-queue-age');
    await call('lambda', 'UpdateEventSourceMapping', { UUID, Enabled: true });
    await isOver('WorkQueue-queue-age');
    expect(await held('WorkQueue')).toBe(0);
  });

  it('stream-age: records cannot be processed; once they can, nothing more needs to be done', async () => {
    await setBroken('publish', 'yes');
    await call('dynamodb', 'PutItem', { TableName: cloud.resource(STACK, 'Table').ref, Item: { pk: { S: 'one' } } });
    await rings('PublishEvents-stream-age');
    await setBroken('publish', '');
    await isOver('PublishEvents-stream-age');
    expect(await held('OutboxDlq')).toBe(0);
  });

  it('unpublished-events: records are given up; they are read from the stream again', async () => {
    await setBroken('publish', 'yes');
    const item = { TableName: cloud.resource(STACK, 'Table').ref, Item: { pk: { S: 'two' } } };
    await call('dynamodb', 'PutItem', item);
    await rings('OutboxDlq-unpublished-events', 5);
    await setBroken('publish', '');
    const { letters } = await events('dlq', 'show', 'OutboxDlq');
    // One of this record, and one of the previous record if a busy machine had not retried it.
    expect(letters.length).toBeGreaterThan(0);
    for (const { reason } of letters) expect(reason.text).toContain('RecordAgeExceeded');
    expect(await events('dlq', 'redrive', 'OutboxDlq')).toMatchObject({ done: letters.length, left: [] });
    expect(await held('OutboxDlq')).toBe(0);
    await isOver('OutboxDlq-unpublished-events');
  });

  it('function-failures: a function fails three times; the fault is fixed', async () => {
    await setBroken('work', 'yes');
    await invoke('work', {});
    await invoke('work', {});
    clock.leap(MINUTE);
    expect(await stateOf('Work-function-failures')).toBe('OK');
    await invoke('work', {});
    await rings('Work-function-failures');
    await setBroken('work', '');
    await isOver('Work-function-failures', 3);
  });

  it('executions-failed: an execution fails; the alarm ends if no other follows', async () => {
    const stateMachineArn = url('HandleClaim');
    let started = 0;
    await rings('HandleClaim-executions-failed', 1, async () => {
      await call('states', 'StartExecution', { stateMachineArn, name: `claim-${++started}` });
    });
    await isOver('HandleClaim-executions-failed');
  });

  it('api-errors: the API answers 500; the function is fixed', async () => {
    const { attributes } = cloud.resource(STACK, 'HttpApi');
    await setBroken('ask', 'yes');
    await rings('HttpApi-api-errors', 1, async () => {
      for (const _ of [1, 2, 3]) expect((await fetch(`${attributes.ApiEndpoint}/ask`)).status).toBe(500);
    });
    await setBroken('ask', '');
    expect((await fetch(`${attributes.ApiEndpoint}/ask`)).status).toBe(200);
    await isOver('HttpApi-api-errors');
  });

  /** Deploys the stack with its missing part. */
  async function deployWith(more: object): Promise<void> {
    Object.assign(added, more);
    const Resources: Record<string, any> = { ...probe(), ...added };
    addAlarms(Resources, 'probe', 'dev');
    await cloud.deployTemplate({ stackName: STACK, template: { Resources } as any });
  }

  it('websocket-errors: the API may not call its function; the service is deployed, and clients connect', async () => {
    const live = `${cloud.resource(STACK, 'SocketApi').attributes.ApiEndpoint}/dev`;
    const connects = () =>
      new Promise<boolean>((resolve) => {
        const socket = new WebSocket(live);
        socket.onopen = () => {
          socket.close();
          resolve(true);
        };
        socket.onerror = () => resolve(false);
      });
    await rings('SocketStage-websocket-errors', 1, async () => {
      for (const _ of [1, 2, 3]) expect(await connects()).toBe(false);
    });
    await deployWith({ SocketPermission: letConnect });
    expect(await connects()).toBe(true);
    await isOver('SocketStage-websocket-errors');
  });

  it('stream-writes: a shard gets more than it accepts; the writer slows down', async () => {
    const Data = Buffer.alloc(400_000).toString('base64');
    const Records = ['a', 'b', 'c', 'd', 'e', 'f'].map((PartitionKey) => ({ PartitionKey, Data }));
    await rings('Trips-stream-writes', 1, async () => {
      const { FailedRecordCount } = await call('kinesis', 'PutRecords', { StreamName: 'probe-trips', Records });
      expect(FailedRecordCount).toBeGreaterThan(0);
    });
    await isOver('Trips-stream-writes');
  });

  it('stream-age: a Kinesis stream is read late; the alarm ends once its reader has caught up', async () => {
    const stream = { StreamName: 'probe-trips', ShardId: 'shardId-000000000000' };
    const read = async (type: object) => {
      const { ShardIterator } = await call('kinesis', 'GetShardIterator', { ...stream, ...type });
      return call('kinesis', 'GetRecords', { ShardIterator });
    };
    await call('kinesis', 'PutRecord', { StreamName: 'probe-trips', PartitionKey: 'car', Data: 'dHJpcA==' });
    clock.leap(6 * MINUTE);
    await rings('Trips-stream-age', 1, () => read({ ShardIteratorType: 'TRIM_HORIZON' }));
    expect((await read({ ShardIteratorType: 'LATEST' })).Records).toEqual([]);
    await isOver('Trips-stream-age');
  });

  it('undelivered-notices: a queue accepts nothing from a topic; its service is deployed', async () => {
    const TopicArn = url('OtherTopic');
    await rings('OtherTopic-undelivered-notices', 1, () => call('sns', 'Publish', { TopicArn, Message: 'one' }));
    await deployWith({ DeafPolicy: letTell });
    await call('sns', 'Publish', { TopicArn, Message: 'two' });
    await isOver('OtherTopic-undelivered-notices');
    await until(async () => (await held('Deaf')) === 1);
    const { Messages } = await call('sqs', 'ReceiveMessage', { QueueUrl: url('Deaf') });
    await call('sqs', 'DeleteMessage', { QueueUrl: url('Deaf'), ReceiptHandle: Messages[0].ReceiptHandle });
    await isOver('Deaf-dead-letters');
  });

  it('lost-events and unmatched-events: the queue accepts no event; the platform is deployed, and the waiting events are examined', async () => {
    const Entries = [{ EventBusName: 'claimstream-dev', Source: 'nobody', DetailType: 'Claim.Dreamt', Detail: '{}' }];
    await call('events', 'PutEvents', { Entries });
    await rings('ForeignRule-lost-events');
    await deployWith({ UnmatchedQueuePolicy: letIn });
    await call('events', 'PutEvents', { Entries });
    await isOver('ForeignRule-lost-events');
    await rings('UnmatchedQueue-unmatched-events');
    const { Messages } = await call('sqs', 'ReceiveMessage', { QueueUrl: url('UnmatchedQueue') });
    expect(JSON.parse(Messages[0].Body)['detail-type']).toBe('Claim.Dreamt');
    await call('sqs', 'DeleteMessage', { QueueUrl: url('UnmatchedQueue'), ReceiptHandle: Messages[0].ReceiptHandle });
    await isOver('UnmatchedQueue-unmatched-events');
  });

  it.each([
    ['breached-clocks: something is late', breaches, 'Late-breached-clocks'],
    ['quarantine: a message is in quarantine', quarantined, 'Messages-quarantine'],
  ])('%s; the alarm ends an hour after the last count', async (_case, counted, alarm) => {
    await invoke('ask', { ...counted, at: clock.now() });
    await rings(alarm);
    await isOver(alarm, 10);
  });

  it('each notified the topic of its start and its end', async () => {
    const { QueueUrl } = await call('sqs', 'GetQueueUrl', { QueueName: 'told' });
    const told: any[] = [];
    await until(async () => {
      const { Messages = [] } = await call('sqs', 'ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10 });
      told.push(...Messages.map(({ Body }: { Body: string }) => JSON.parse(JSON.parse(Body).Message)));
      return Messages.length === 0;
    });
    for (const kind of Object.keys(ALARM_KINDS)) {
      const states = told
        .filter(({ AlarmDescription }) => AlarmDescription.endsWith(`docs/operations.md#${kind}`))
        .map(({ NewStateValue }) => NewStateValue);
      expect([kind, states.includes('ALARM'), states.at(-1)]).toEqual([kind, true, 'OK']);
    }
  });

  it('each kind has rung', () => expect(rung).toEqual(new Set(Object.keys(ALARM_KINDS))));
});
