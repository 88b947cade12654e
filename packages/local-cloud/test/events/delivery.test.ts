import { AwsError } from '../../src/errors.ts';
import type { CloudService } from '../../src/kernel.ts';
import { pauseBefore } from '../../src/services/events/deliveries.ts';
import { createEvents } from '../../src/services/events/index.ts';
import { ask, SmallKernel, until } from './small-kernel.ts';

const queue = 'arn:aws:sqs:us-east-1:000000000000:work';
const deadLetters = 'arn:aws:sqs:us-east-1:000000000000:dead';
const rule = 'arn:aws:events:us-east-1:000000000000:rule/claims/accepted';

describe('delivery of events to the targets of rules', () => {
  let kernel: SmallKernel;
  let events: CloudService;

  beforeEach(async () => {
    kernel = new SmallKernel();
    kernel.answers['sqs.SendMessage'] = () => ({ MessageId: 'm' });
    events = createEvents(kernel.asKernel());
    await ask(events, 'CreateEventBus', { Name: 'claims' });
    await ask(events, 'PutRule', {
      Name: 'accepted',
      EventBusName: 'claims',
      EventPattern: JSON.stringify({ 'detail-type': ['Claim.Accepted'] }),
    });
    await events.start?.();
  });
  afterEach(() => events.stop?.());

  const target = (more: object = {}) =>
    ask(events, 'PutTargets', {
      Rule: 'accepted',
      EventBusName: 'claims',
      Targets: [{ Id: 'q', Arn: queue, ...more }],
    });
  const put = (detail: object = { n: 1 }, more: object = {}) =>
    ask(events, 'PutEvents', {
      Entries: [
        {
          EventBusName: 'claims',
          Source: 'claims.service',
          DetailType: 'Claim.Accepted',
          Detail: JSON.stringify(detail),
          ...more,
        },
      ],
    });
  const sent = () => kernel.called('sqs.SendMessage');
  const pending = () => kernel.db.prepare('SELECT COUNT(*) AS n FROM events_deliveries').get()?.n;

  it('sends the whole event to the queue, as EventBridge acting for the rule', async () => {
    await target();
    const { Entries } = await put({ n: 1 });
    await until(() => sent().length === 1 && pending() === 0);
    const [{ caller, input }] = sent() as any;
    expect(caller).toEqual({ kind: 'service', principal: 'events.amazonaws.com', sourceArn: rule });
    expect(input.QueueUrl).toBe('http://127.0.0.1:1/000000000000/work');
    expect(JSON.parse(input.MessageBody)).toEqual({
      version: '0',
      id: Entries[0].EventId,
      'detail-type': 'Claim.Accepted',
      source: 'claims.service',
      account: '000000000000',
      time: '2026-01-01T00:00:00Z',
      region: 'us-east-1',
      resources: [],
      detail: { n: 1 },
    });
  });

  it('delivers nothing where no rule matches, or the rule is disabled', async () => {
    await target();
    await put({}, { DetailType: 'Other' });
    await ask(events, 'DisableRule', { Name: 'accepted', EventBusName: 'claims' });
    await put({ n: 2 });
    await ask(events, 'EnableRule', { Name: 'accepted', EventBusName: 'claims' });
    await put({ n: 3 });
    await until(() => sent().length === 1 && pending() === 0);
    expect(JSON.parse(sent()[0]?.input.MessageBody).detail).toEqual({ n: 3 });
  });

  it('keeps accepted events: the next start makes a delivery that was pending at a crash', async () => {
    await target();
    await events.stop?.();
    await put();
    expect(sent()).toHaveLength(0);
    events = createEvents(kernel.asKernel());
    await events.start?.();
    await until(() => sent().length === 1 && pending() === 0);
  });

  it('retries with growing pauses and then delivers', async () => {
    let failures = 3;
    kernel.answers['sqs.SendMessage'] = () => {
      if (failures-- > 0) throw new AwsError('ServiceUnavailable', 'busy', 503);
      return {};
    };
    await target();
    await put();
    await until(() => sent().length === 1);
    await until(async () => {
      await kernel.clock.advance(500);
      return pending() === 0;
    });
    expect(sent()).toHaveLength(4);
    expect([1, 2, 3, 20].map((retry) => pauseBefore(retry, () => 1))).toEqual([1000, 2000, 4000, 480_000]);
    expect(pauseBefore(1, () => 0)).toBe(500);
  });

  it('gives up after the configured retries, and the dead letter says why', async () => {
    kernel.answers['sqs.SendMessage'] = ({ QueueUrl }) => {
      if (QueueUrl.endsWith('work')) throw new AwsError('InternalError', 'broken', 500);
      return {};
    };
    await target({ RetryPolicy: { MaximumRetryAttempts: 1 }, DeadLetterConfig: { Arn: deadLetters } });
    await put();
    await until(async () => {
      await kernel.clock.advance(500);
      return pending() === 0;
    });
    expect(sent()).toHaveLength(3);
    const { input } = sent()[2] as any;
    expect(input.QueueUrl).toMatch(/dead$/);
    expect(JSON.parse(input.MessageBody).detail).toEqual({ n: 1 });
    const attributes = Object.entries<any>(input.MessageAttributes).map(([name, { StringValue }]) => [
      name,
      StringValue,
    ]);
    expect(Object.fromEntries(attributes)).toEqual({
      RULE_ARN: rule,
      TARGET_ARN: queue,
      ERROR_CODE: 'ERROR_FROM_TARGET',
      ERROR_MESSAGE: 'broken',
      RETRY_ATTEMPTS: '1',
      EXHAUSTED_RETRY_CONDITION: 'MaximumRetryAttempts',
    });
  });

  it('gives up when the event has become too old', async () => {
    kernel.answers['sqs.SendMessage'] = () => {
      throw new AwsError('InternalError', 'broken', 500);
    };
    await target({ RetryPolicy: { MaximumEventAgeInSeconds: 60 } });
    await put();
    await until(async () => {
      await kernel.clock.advance(1000);
      return pending() === 0;
    });
    expect(sent().length).toBeGreaterThan(3);
    expect(sent().length).toBeLessThan(10);
  });

  it('delivers nothing to a queue without permission for the rule: no retry, a dead letter and a loud notice', async () => {
    kernel.answers['sqs.SendMessage'] = ({ QueueUrl }) => {
      if (QueueUrl.endsWith('work')) throw new AwsError('AccessDenied', 'no policy allows sqs:SendMessage', 403);
      return {};
    };
    await target({ DeadLetterConfig: { Arn: deadLetters } });
    await put();
    await until(() => sent().length === 2 && pending() === 0);
    expect(sent()[1]?.input.MessageAttributes.ERROR_CODE.StringValue).toBe('NO_PERMISSIONS');
    expect(kernel.notices.join()).toContain(rule);
    expect(kernel.notices.join()).toContain(queue);
    expect(kernel.notices.join()).toContain('no policy allows sqs:SendMessage');
  });

  it('reports when the dead-letter queue refuses too', async () => {
    kernel.answers['sqs.SendMessage'] = () => {
      throw new AwsError('AccessDenied', 'no policy', 403);
    };
    await target({ DeadLetterConfig: { Arn: deadLetters } });
    await put();
    await until(() => pending() === 0);
    expect(kernel.notices.join()).toContain(`its dead-letter queue ${deadLetters} refused it too`);
  });

  it('delivers everything twice under fault injection', async () => {
    kernel.chaos.deliverTwice = true;
    await target();
    await put();
    await until(() => sent().length === 2 && pending() === 0);
    expect(sent()[0]?.input).toEqual(sent()[1]?.input);
  });

  it('fills input templates and input paths', async () => {
    await target({
      InputTransformer: {
        InputPathsMap: { name: '$.detail.name', amount: '$.detail.amounts[1]', whole: '$.detail' },
        InputTemplate:
          '{"text": "for <name> by <aws.events.rule-name>", "amount": <amount>, "all": <whole>, "name": <name>}',
      },
    });
    await put({ name: 'A "B"', amounts: [1, 2] });
    await until(() => sent().length === 1);
    expect(JSON.parse(sent()[0]?.input.MessageBody)).toEqual({
      text: 'for A "B" by accepted',
      amount: 2,
      all: { name: 'A "B"', amounts: [1, 2] },
      name: 'A "B"',
    });
    await target({ InputPath: '$.detail.name' });
    await put({ name: 'x' });
    await until(() => sent().length === 2);
    expect(sent()[1]?.input.MessageBody).toBe('"x"');
  });

  it('reaches functions, state machines, log groups and other buses by their own API', async () => {
    const seen = kernel.answers;
    seen['lambda.Invoke'] = () => ({ StatusCode: 202 });
    seen['states.StartExecution'] = () => ({});
    seen['logs.CreateLogStream'] = () => ({});
    seen['logs.PutLogEvents'] = () => ({});
    const RoleArn = 'arn:aws:iam::000000000000:role/deliver';
    await ask(events, 'CreateEventBus', { Name: 'audit' });
    await ask(events, 'PutRule', { Name: 'all', EventBusName: 'audit', EventPattern: '{"account":["000000000000"]}' });
    await ask(events, 'PutTargets', { Rule: 'all', EventBusName: 'audit', Targets: [{ Id: 'q', Arn: queue }] });
    await ask(events, 'PutTargets', {
      Rule: 'accepted',
      EventBusName: 'claims',
      Targets: [
        { Id: 'f', Arn: 'arn:aws:lambda:us-east-1:000000000000:function:f', Input: '{"fixed":true}' },
        { Id: 'm', Arn: 'arn:aws:states:us-east-1:000000000000:stateMachine:m', RoleArn, InputPath: '$.detail' },
        { Id: 'l', Arn: 'arn:aws:logs:us-east-1:000000000000:log-group:/aws/events/l' },
        { Id: 'b', Arn: 'arn:aws:events:us-east-1:000000000000:event-bus/audit', RoleArn },
      ],
    });
    const { Entries } = await put();
    await until(() => sent().length === 1 && pending() === 0);
    expect(kernel.called('lambda.Invoke')[0]?.input).toEqual({
      FunctionName: 'arn:aws:lambda:us-east-1:000000000000:function:f',
      InvocationType: 'Event',
      Payload: '{"fixed":true}',
    });
    const [start] = kernel.called('states.StartExecution');
    expect(start?.caller).toMatchObject({ kind: 'role', roleArn: RoleArn });
    expect(start?.input.input).toBe('{"n":1}');
    expect(kernel.called('logs.PutLogEvents')[0]?.input.logGroupName).toBe('/aws/events/l');
    expect(JSON.parse(sent()[0]?.input.MessageBody).id).toBe(Entries[0].EventId);
  });
});
