import { AwsError } from '../../src/errors.ts';
import { workClockOf } from '../../src/work-clock.ts';
import { until } from '../events/small-kernel.ts';
import { role, StatesUnderTest } from './states-under-test.ts';

const fn = 'arn:aws:lambda:us-east-1:000000000000:function:f';
const only = (state: object, more: object = {}) => ({ StartAt: 'A', States: { A: { End: true, ...state } }, ...more });

describe('tasks', () => {
  let stepFunctions: StatesUnderTest;
  beforeEach(async () => {
    stepFunctions = await new StatesUnderTest().open();
  });
  afterEach(() => stepFunctions.states.stop?.());
  const calls = (verb: string) => stepFunctions.kernel.called(verb);

  it('act under their machine’s role', async () => {
    stepFunctions.kernel.answers['lambda.Invoke'] = ({ Payload }) => ({ Payload });
    expect((await stepFunctions.run(only({ Type: 'Task', Resource: fn }), { n: 1 })).output).toEqual({ n: 1 });
    const [call] = calls('lambda.Invoke');
    expect(call?.input).toEqual({ FunctionName: fn, Payload: '{"n":1}' });
    expect(call?.caller).toEqual({ kind: 'role', roleArn: role, sessionName: expect.stringContaining('Machine1') });
  });

  it('without a permission fail the execution with action and resource, and a notice', async () => {
    stepFunctions.kernel.answers['lambda.Invoke'] = () => {
      throw new AwsError(
        'AccessDeniedException',
        `machine is not authorized to perform: lambda:InvokeFunction on ${fn}`,
        403,
      );
    };
    expect(await stepFunctions.run(only({ Type: 'Task', Resource: fn }))).toMatchObject({
      status: 'FAILED',
      error: 'Lambda.AWSLambdaException',
      cause: expect.stringContaining('lambda:InvokeFunction'),
    });
    expect(stepFunctions.kernel.notices.join()).toContain('lambda:InvokeFunction');
  });

  it('report a function’s error by its type', async () => {
    const Payload = JSON.stringify({ errorType: 'TooLate', errorMessage: 'no' });
    stepFunctions.kernel.answers['lambda.Invoke'] = () => ({ Payload, FunctionError: 'Unhandled' });
    expect(await stepFunctions.run(only({ Type: 'Task', Resource: fn }))).toMatchObject({
      error: 'TooLate',
      cause: Payload,
    });
  });

  it('call other services by their own API', async () => {
    const { answers } = stepFunctions.kernel;
    answers['events.PutEvents'] = () => ({ FailedEntryCount: 0, Entries: [{ EventId: '1' }] });
    answers['sqs.SendMessage'] = () => ({ MessageId: 'm' });
    answers['dynamodb.PutItem'] = () => {
      throw new AwsError('ConditionalCheckFailedException', 'no');
    };
    answers['logs.CreateLogStream'] = () => ({ someThing: 1 });
    const task = (Resource: string, Parameters: object) =>
      stepFunctions.run(only({ Type: 'Task', Resource, Parameters }), { x: 1 });
    await task('arn:aws:states:::events:putEvents', { Entries: [{ 'Detail.$': '$', Source: 's' }] });
    expect(calls('events.PutEvents')[0]?.input).toEqual({ Entries: [{ Detail: '{"x":1}', Source: 's' }] });
    await task('arn:aws:states:::sqs:sendMessage', { QueueUrl: 'q', 'MessageBody.$': '$' });
    expect(calls('sqs.SendMessage')[0]?.input).toEqual({ QueueUrl: 'q', MessageBody: '{"x":1}' });
    expect(await task('arn:aws:states:::dynamodb:putItem', {})).toMatchObject({
      error: 'DynamoDB.ConditionalCheckFailedException',
    });
    expect(await task('arn:aws:states:::aws-sdk:dynamodb:putItem', {})).toMatchObject({
      error: 'DynamoDb.ConditionalCheckFailedException',
    });
    const logs = await task('arn:aws:states:::aws-sdk:cloudwatchlogs:createLogStream', { LogGroupName: 'g' });
    expect(calls('logs.CreateLogStream')[0]?.input).toEqual({ logGroupName: 'g' });
    expect(logs.output).toEqual({ SomeThing: 1 });
  });

  it('fail where an event was not accepted', async () => {
    stepFunctions.kernel.answers['events.PutEvents'] = () => ({
      FailedEntryCount: 1,
      Entries: [{ ErrorCode: 'InternalFailure' }],
    });
    const state = { Type: 'Task', Resource: 'arn:aws:states:::events:putEvents', Parameters: { Entries: [] } };
    expect(await stepFunctions.run(only(state))).toMatchObject({ error: 'EventBridge.FailedEntry' });
  });

  it('are retried with growing intervals on the clock, then caught with the error in its place', async () => {
    const at: number[] = [];
    stepFunctions.kernel.answers['lambda.Invoke'] = () => {
      at.push(stepFunctions.kernel.clock.now());
      throw new AwsError('ServiceException', 'down', 500);
    };
    const definition = {
      StartAt: 'A',
      States: {
        A: {
          Type: 'Task',
          Resource: fn,
          Retry: [
            {
              ErrorEquals: ['Lambda.ServiceException'],
              IntervalSeconds: 2,
              BackoffRate: 3,
              MaxAttempts: 3,
              MaxDelaySeconds: 10,
            },
          ],
          Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'B' }],
          End: true,
        },
        B: { Type: 'Succeed' },
      },
    };
    const execution = await stepFunctions.start(await stepFunctions.deploy(definition), { k: 1 });
    const { status, output } = await stepFunctions.ended(execution, 500);
    expect(status).toBe('SUCCEEDED');
    expect(JSON.parse(output)).toEqual({ k: 1, error: { Error: 'Lambda.ServiceException', Cause: 'down' } });
    expect(at).toHaveLength(4);
    const gaps = at.slice(1).map((time, index) => time - (at[index] ?? 0));
    // The clock moves by half seconds here, so that a retry may come up to half a second late.
    for (const [index, expected] of [2000, 6000, 10_000].entries()) {
      expect(gaps[index]).toBeGreaterThanOrEqual(expected);
      expect(gaps[index]).toBeLessThanOrEqual(expected + 500);
    }
  });

  it('time out, and so does the whole execution', async () => {
    stepFunctions.kernel.answers['lambda.Invoke'] = () => new Promise(() => {});
    const slow = { Type: 'Task', Resource: fn };
    const one = await stepFunctions.start(await stepFunctions.deploy(only({ ...slow, TimeoutSeconds: 5 })));
    expect(await stepFunctions.ended(one, 1000)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
    const two = await stepFunctions.start(await stepFunctions.deploy(only(slow, { TimeoutSeconds: 60 })));
    expect(await stepFunctions.ended(two, 1000)).toMatchObject({ status: 'TIMED_OUT' });
    expect(stepFunctions.kernel.clock.now() - Date.parse('2026-01-01T00:00:00Z')).toBeLessThan(90_000);
  });

  it('do not time out while this machine loads what they need', async () => {
    stepFunctions.kernel.answers['lambda.Invoke'] = () => new Promise(() => {});
    const machine = await stepFunctions.deploy(only({ Type: 'Task', Resource: fn }, { TimeoutSeconds: 5 }), 'EXPRESS');
    const run = stepFunctions.ask('StartSyncExecution', { stateMachineArn: machine, input: '{}' });
    let loaded = (): void => {};
    const loading = new Promise<void>((resolve) => {
      loaded = resolve;
    });
    const stoodStill = workClockOf(stepFunctions.kernel.asKernel()).standStillFor(loading);
    await stepFunctions.kernel.clock.advance(60_000);
    let over = false;
    run.then(() => {
      over = true;
    });
    loaded();
    await stoodStill;
    await stepFunctions.kernel.clock.advance(4_999);
    expect(over).toBe(false);
    await stepFunctions.kernel.clock.advance(1);
    expect(await run).toMatchObject({ status: 'TIMED_OUT' });
  });

  it('refuse data of more than 256 KB', async () => {
    stepFunctions.kernel.answers['lambda.Invoke'] = () => ({ Payload: JSON.stringify('x'.repeat(262_145)) });
    const catching = { Type: 'Task', Resource: fn, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'A' }] };
    expect(await stepFunctions.run(only(catching))).toMatchObject({ error: 'States.DataLimitExceeded' });
  });

  describe('that wait for a token', () => {
    const waiting = (more: object = {}) =>
      only({
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
        Parameters: { FunctionName: fn, Payload: { 'token.$': '$$.Task.Token' } },
        ...more,
      });
    const token = () =>
      until(() =>
        calls('lambda.Invoke')
          .map(({ input }) => JSON.parse(input.Payload).token as string)
          .at(-1),
      );
    beforeEach(() => {
      stepFunctions.kernel.answers['lambda.Invoke'] = () => ({ Payload: '{}' });
    });

    it('continue with the callback’s data, once', async () => {
      const execution = await stepFunctions.start(await stepFunctions.deploy(waiting()));
      const taskToken = await token();
      await stepFunctions.ask('SendTaskSuccess', { taskToken, output: '{"ok":true}' });
      expect(await stepFunctions.ended(execution)).toMatchObject({ status: 'SUCCEEDED', output: '{"ok":true}' });
      await expect(stepFunctions.ask('SendTaskSuccess', { taskToken, output: '1' })).rejects.toMatchObject({
        code: 'TaskTimedOut',
      });
      await expect(stepFunctions.ask('SendTaskSuccess', { taskToken: 'x', output: '1' })).rejects.toMatchObject({
        code: 'InvalidToken',
      });
      await expect(stepFunctions.ask('SendTaskSuccess', { taskToken, output: '{' })).rejects.toMatchObject({
        code: 'InvalidOutput',
      });
    });

    it('may be answered before the call with the token has returned', async () => {
      stepFunctions.kernel.answers['lambda.Invoke'] = async ({ Payload }) => {
        await stepFunctions.ask('SendTaskSuccess', { taskToken: JSON.parse(Payload).token, output: '"early"' });
        return { Payload: '{}' };
      };
      expect(await stepFunctions.ended(await stepFunctions.start(await stepFunctions.deploy(waiting())))).toMatchObject(
        { output: '"early"' },
      );
    });

    it('fail with the error of the callback', async () => {
      const execution = await stepFunctions.start(await stepFunctions.deploy(waiting()));
      await stepFunctions.ask('SendTaskFailure', { taskToken: await token(), error: 'Refused', cause: 'because' });
      expect(await stepFunctions.ended(execution)).toMatchObject({
        status: 'FAILED',
        error: 'Refused',
        cause: 'because',
      });
    });

    it('fail without a heartbeat in time, and live on with one', async () => {
      const machine = await stepFunctions.deploy(waiting({ HeartbeatSeconds: 10 }));
      const execution = await stepFunctions.start(machine);
      const taskToken = await token();
      await until(async () => (await history(execution)).includes('TaskSubmitted'));
      await stepFunctions.kernel.clock.advance(8000);
      await stepFunctions.ask('SendTaskHeartbeat', { taskToken });
      await stepFunctions.kernel.clock.advance(8000);
      expect((await stepFunctions.ask('DescribeExecution', { executionArn: execution })).status).toBe('RUNNING');
      expect(await stepFunctions.ended(execution, 1000)).toMatchObject({
        status: 'FAILED',
        error: 'States.HeartbeatTimeout',
      });
    });
    const history = async (executionArn: string) =>
      (await stepFunctions.ask('GetExecutionHistory', { executionArn })).events.map((event: any) => event.type);
  });
});
