import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  CreateScheduleGroupCommand,
  DeleteScheduleCommand,
  DeleteScheduleGroupCommand,
  GetScheduleCommand,
  GetScheduleGroupCommand,
  ListScheduleGroupsCommand,
  ListSchedulesCommand,
  SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { ManualClock } from '../../src/clock.ts';
import { type Cloud, startCloud } from '../../src/index.ts';
import { nextRun, timingOf } from '../../src/services/scheduler/expressions.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-01-01T00:00:00Z');
const trust = (Service: string) => ({
  Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
});
const template = (service = 'scheduler.amazonaws.com') => ({
  Resources: {
    Queue: { Type: 'AWS::SQS::Queue', Properties: {} },
    Dead: { Type: 'AWS::SQS::Queue', Properties: {} },
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: trust(service),
        Policies: [
          {
            PolicyName: 'send',
            PolicyDocument: {
              Statement: [
                {
                  Effect: 'Allow',
                  Action: 'sqs:SendMessage',
                  Resource: [{ 'Fn::GetAtt': ['Queue', 'Arn'] }, { 'Fn::GetAtt': ['Dead', 'Arn'] }],
                },
              ],
            },
          },
        ],
      },
    },
    Hourly: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: {
        ScheduleExpression: 'rate(1 hour)',
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: {
          Arn: { 'Fn::GetAtt': ['Queue', 'Arn'] },
          RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
          Input: '{"at":"<aws.scheduler.scheduled-time>","try":"<aws.scheduler.attempt-number>"}',
        },
      },
    },
  },
});

describe('the expressions of schedules', () => {
  it.each([
    ['rate(1 minute)', { every: 60_000 }],
    ['rate(5 minutes)', { every: 300_000 }],
    ['rate(1 hour)', { every: HOUR }],
    ['rate(2 days)', { every: 48 * HOUR }],
    ['at(2026-12-05T08:00:00)', { at: Date.parse('2026-12-05T08:00:00Z') }],
  ])('%s', (expression, timing) => {
    expect(timingOf(expression)).toEqual(timing);
  });

  it.each(['', 'rate(0 hours)', 'rate(1 week)', 'at(2026-13-01T00:00:00)', 'at(tomorrow)', undefined])(
    '%s is refused',
    (expression) => {
      expect(() => timingOf(expression)).toThrow('Invalid Schedule Expression');
    },
  );

  it('missed runs become one run, and the next keeps the interval', () => {
    expect(nextRun({ every: HOUR }, START, START)).toBe(START + HOUR);
    expect(nextRun({ every: HOUR }, START, START + HOUR - 1)).toBe(START + HOUR);
    expect(nextRun({ every: HOUR }, START, START + HOUR)).toBe(START + 2 * HOUR);
    expect(nextRun({ every: HOUR }, START, START + 40.5 * HOUR)).toBe(START + 41 * HOUR);
    expect(nextRun({ at: START }, START, START)).toBeUndefined();
  });
});

describe('EventBridge Scheduler', () => {
  let clock: ManualClock;
  let cloud: Cloud;
  let dataDir: string;
  const settings = () => ({
    endpoint: cloud.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  const scheduler = () => new SchedulerClient(settings());
  const arnOf = (id: string) => cloud.resource('timers', id).attributes.Arn as string;
  const once = (change: Partial<CreateScheduleCommandInput> = {}) =>
    scheduler().send(
      new CreateScheduleCommand({
        Name: 'once',
        ScheduleExpression: 'at(2026-01-02T00:00:00)',
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: { Arn: arnOf('Queue'), RoleArn: arnOf('Role') },
        ...change,
      }),
    );
  const received = async (id = 'Queue') => {
    const QueueUrl = cloud.resource('timers', id).ref as string;
    const { Messages = [] } = await new SQSClient(settings()).send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 43_200 }),
    );
    for (const { ReceiptHandle } of Messages) {
      await new SQSClient(settings()).send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
    return Messages.map(({ Body }) => JSON.parse(Body!));
  };
  /** Moves the clock, and lets the started runs reach their queue. */
  const pass = async (milliseconds: number) => {
    await clock.advance(milliseconds);
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const arrive = async (id = 'Queue', wanted: (message: any) => boolean = () => true) => {
    for (const end = Date.now() + 10_000; ; ) {
      const messages = (await received(id)).filter(wanted);
      if (messages.length > 0 || Date.now() > end) return messages;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const start = async () => {
    cloud = await startCloud({ quiet: true, clock, dataDir });
    await cloud.deployTemplate({ stackName: 'timers', template: template() });
  };

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'scheduler-'));
    clock = new ManualClock(START);
    return start();
  });
  afterEach(async () => {
    await cloud.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('sends a rate’s scheduled time to the queue of its template', async () => {
    await pass(HOUR - 1);
    expect(await received()).toEqual([]);
    await pass(1);
    expect(await arrive()).toEqual([{ at: '2026-01-01T01:00:00Z', try: '1' }]);
  });

  it('keeps the interval over a restart, and runs once for missed times', async () => {
    await pass(0.5 * HOUR);
    await cloud.stop();
    await clock.advance(10 * HOUR);
    await start();
    await pass(0);
    expect(await arrive()).toEqual([{ at: '2026-01-01T01:00:00Z', try: '1' }]);
    await pass(0.5 * HOUR);
    expect(await arrive()).toEqual([{ at: '2026-01-01T11:00:00Z', try: '1' }]);
  });

  it('runs a client’s schedule once, with AWS’s event where no input is given', async () => {
    const { ScheduleArn } = await once({ ActionAfterCompletion: 'DELETE' });
    expect(ScheduleArn).toBe('arn:aws:scheduler:us-east-1:000000000000:schedule/default/once');
    expect(await scheduler().send(new GetScheduleCommand({ Name: 'once' }))).toMatchObject({
      ScheduleExpression: 'at(2026-01-02T00:00:00)',
      State: 'ENABLED',
      CreationDate: new Date(START),
    });
    await pass(24 * HOUR);
    const runs = await arrive('Queue', ({ source }) => source === 'aws.scheduler');
    expect(runs).toMatchObject([{ time: '2026-01-02T00:00:00Z', resources: [ScheduleArn] }]);
    await expect(scheduler().send(new GetScheduleCommand({ Name: 'once' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('accepts a name once, until it is deleted', async () => {
    await once();
    await expect(once()).rejects.toMatchObject({ name: 'ConflictException' });
    const { Schedules } = await scheduler().send(new ListSchedulesCommand({ NamePrefix: 'once' }));
    expect(Schedules).toMatchObject([{ Name: 'once', State: 'ENABLED' }]);
    await scheduler().send(new DeleteScheduleCommand({ Name: 'once' }));
    await expect(scheduler().send(new DeleteScheduleCommand({ Name: 'once' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
    await pass(24 * HOUR);
    expect((await received()).filter(({ source }) => source)).toEqual([]);
  });

  it('runs no disabled schedule', async () => {
    await once({ State: 'DISABLED' });
    await pass(24 * HOUR);
    expect((await received()).filter(({ source }) => source)).toEqual([]);
  });

  it('sends a payload that its target refuses for good to the dead-letter queue', async () => {
    const Arn = `${arnOf('Queue')}-missing`;
    await once({ Target: { Arn, RoleArn: arnOf('Role'), DeadLetterConfig: { Arn: arnOf('Dead') }, Input: '{"n":1}' } });
    await pass(24 * HOUR);
    expect(await arrive('Dead')).toEqual([{ n: 1 }]);
    expect(cloud.notices().map(({ message }) => message)).toContainEqual(expect.stringContaining('could not reach'));
  });

  it.each([
    [{ ScheduleExpression: 'every day' }, 'ValidationException'],
    [{ Name: 'no spaces' }, 'ValidationException'],
    [{ GroupName: 'mine' }, 'ResourceNotFoundException'],
    [{ ScheduleExpressionTimezone: 'America/Gotham' }, 'ValidationException'],
    [{ FlexibleTimeWindow: { Mode: 'FLEXIBLE' as const } }, 'ValidationException'],
    [{ FlexibleTimeWindow: { Mode: 'OFF' as const, MaximumWindowInMinutes: 5 } }, 'ValidationException'],
    [{ StartDate: new Date(START + 1000), EndDate: new Date(START) }, 'ValidationException'],
    [{ KmsKeyArn: 'arn:aws:kms:us-east-1:000000000000:key/k' }, 'NotImplemented'],
  ])('refuses %j', async (change, name) => {
    await expect(once(change)).rejects.toMatchObject({ name });
  });

  const ownRuns = async () =>
    (await arrive('Queue', ({ source }) => source === 'aws.scheduler')).map(({ time }) => time);

  it('runs a cron in the local time of its zone', async () => {
    await once({ ScheduleExpression: 'cron(30 9 * * ? *)', ScheduleExpressionTimezone: 'America/New_York' });
    await pass(14.5 * HOUR);
    expect(await ownRuns()).toEqual(['2026-01-01T14:30:00Z']);
    await pass(24 * HOUR);
    expect(await ownRuns()).toEqual(['2026-01-02T14:30:00Z']);
  });

  it('runs between its dates, and is deleted after them where it says so', async () => {
    await once({
      ScheduleExpression: 'rate(12 hours)',
      StartDate: new Date(START + 2 * HOUR),
      EndDate: new Date(START + 15 * HOUR),
      ActionAfterCompletion: 'DELETE',
    });
    await pass(HOUR);
    await pass(HOUR);
    expect(await ownRuns()).toEqual(['2026-01-01T02:00:00Z']);
    await pass(12 * HOUR);
    expect(await ownRuns()).toEqual(['2026-01-01T14:00:00Z']);
    await expect(scheduler().send(new GetScheduleCommand({ Name: 'once' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('is postponed by an update, and keeps its interval where only its target changes', async () => {
    await once();
    const target = {
      Arn: arnOf('Queue'),
      RoleArn: arnOf('Role'),
      Input: '{"source":"aws.scheduler","time":"changed"}',
    };
    const changed = { Name: 'once', FlexibleTimeWindow: { Mode: 'OFF' as const }, Target: target };
    await scheduler().send(new UpdateScheduleCommand({ ...changed, ScheduleExpression: 'at(2026-01-01T12:00:00)' }));
    await scheduler().send(new UpdateScheduleCommand({ ...changed, ScheduleExpression: 'at(2026-01-01T12:00:00)' }));
    await pass(12 * HOUR);
    expect(await ownRuns()).toEqual(['changed']);
    await scheduler().send(new UpdateScheduleCommand({ ...changed, ScheduleExpression: 'at(2026-01-01T12:00:00)' }));
    await pass(12 * HOUR);
    expect((await received()).filter(({ source }) => source)).toEqual([]);
    await expect(
      scheduler().send(new UpdateScheduleCommand({ ...changed, Name: 'none', ScheduleExpression: 'rate(1 hour)' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('runs at some moment in its flexible window, for the time at which that begins', async () => {
    await once({ FlexibleTimeWindow: { Mode: 'FLEXIBLE', MaximumWindowInMinutes: 30 } });
    await pass(24.5 * HOUR);
    expect(await ownRuns()).toEqual(['2026-01-02T00:00:00Z']);
  });

  it('has separate names in each group, and is deleted with its group', async () => {
    await scheduler().send(new CreateScheduleGroupCommand({ Name: 'mine' }));
    await once();
    const { ScheduleArn } = await once({ GroupName: 'mine' });
    expect(ScheduleArn).toBe('arn:aws:scheduler:us-east-1:000000000000:schedule/mine/once');
    const inMine = await scheduler().send(new ListSchedulesCommand({ GroupName: 'mine' }));
    expect(inMine.Schedules).toMatchObject([{ Name: 'once', GroupName: 'mine' }]);
    const { ScheduleGroups = [] } = await scheduler().send(new ListScheduleGroupsCommand({}));
    expect(ScheduleGroups.map(({ Name }) => Name)).toEqual(['default', 'mine']);
    await scheduler().send(new DeleteScheduleGroupCommand({ Name: 'mine' }));
    await expect(scheduler().send(new GetScheduleCommand({ Name: 'once', GroupName: 'mine' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
    expect(await scheduler().send(new GetScheduleCommand({ Name: 'once' }))).toMatchObject({ GroupName: 'default' });
    await expect(scheduler().send(new GetScheduleGroupCommand({ Name: 'mine' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('refuses at deploy a role that does not trust the scheduler', async () => {
    const deployed = cloud.deployTemplate({ stackName: 'mistrusted', template: template('lambda.amazonaws.com') });
    await expect(deployed).rejects.toThrow('cannot be assumed by scheduler.amazonaws.com');
  });
});
