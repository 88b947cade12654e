import { until } from '../events/small-kernel.ts';
import { StatesUnderTest } from './states-under-test.ts';

const fn = 'arn:aws:lambda:us-east-1:000000000000:function:f';
const only = (state: object, more: object = {}) => ({ StartAt: 'A', States: { A: { End: true, ...state } }, ...more });
const wait = (Seconds: number) => only({ Type: 'Wait', Seconds });

describe('executions', () => {
  let stepFunctions: StatesUnderTest;
  beforeEach(async () => {
    stepFunctions = await new StatesUnderTest().open();
  });
  afterEach(() => stepFunctions.states.stop?.());
  const status = async (executionArn: string) =>
    (await stepFunctions.ask('DescribeExecution', { executionArn })).status;

  it('a name starts one execution: the same input returns it while it runs, any other use is refused for 90 days', async () => {
    const machine = await stepFunctions.deploy(wait(60));
    const first = await stepFunctions.start(machine, { a: 1 }, 'claim-1');
    expect(await stepFunctions.start(machine, { a: 1 }, 'claim-1')).toBe(first);
    await expect(stepFunctions.start(machine, { a: 2 }, 'claim-1')).rejects.toMatchObject({
      code: 'ExecutionAlreadyExists',
    });
    await stepFunctions.ended(first, 30_000);
    await expect(stepFunctions.start(machine, { a: 1 }, 'claim-1')).rejects.toMatchObject({
      code: 'ExecutionAlreadyExists',
    });
    await stepFunctions.kernel.clock.advance(91 * 86_400_000);
    await stepFunctions.crash();
    expect(await stepFunctions.start(machine, { a: 2 }, 'claim-1')).toBe(first);
  });

  it('refuses bad names, inputs and machines', async () => {
    const machine = await stepFunctions.deploy(wait(1));
    await expect(stepFunctions.start(machine, {}, 'no spaces')).rejects.toMatchObject({ code: 'InvalidName' });
    await expect(stepFunctions.ask('StartExecution', { stateMachineArn: machine, input: '{' })).rejects.toMatchObject({
      code: 'InvalidExecutionInput',
    });
    await expect(stepFunctions.start(machine, 'x'.repeat(262_143))).rejects.toMatchObject({
      code: 'ValidationException',
    });
    await expect(stepFunctions.start('arn:nothing')).rejects.toMatchObject({ code: 'StateMachineDoesNotExist' });
    await expect(stepFunctions.ask('StartSyncExecution', { stateMachineArn: machine })).rejects.toMatchObject({
      code: 'StateMachineTypeNotSupported',
    });
  });

  it('the default bus gets its beginning and its end, in order, even if the bus was down over a crash', async () => {
    const refuse = () => {
      throw new Error('EventBridge is away');
    };
    stepFunctions.kernel.answers['events.PutEvents'] = refuse;
    const machine = await stepFunctions.deploy({ StartAt: 'Bad', States: { Bad: { Type: 'Fail', Error: 'Broken' } } });
    const execution = await stepFunctions.start(machine, { n: 1 }, 'first');
    await stepFunctions.ended(execution);
    await until(() =>
      stepFunctions.kernel.notices.some((notice) => notice.includes('could not be handed to EventBridge')),
    );
    const put: any[] = [];
    stepFunctions.kernel.answers['events.PutEvents'] = ({ Entries }, caller) => {
      put.push({ ...Entries[0], Detail: JSON.parse(Entries[0].Detail), caller });
      return { FailedEntryCount: 0 };
    };
    await stepFunctions.crash();
    await until(() => put.length === 2);
    const common = { executionArn: execution, stateMachineArn: machine, name: 'first', input: '{"n":1}' };
    expect(put).toMatchObject([
      { Source: 'aws.states', Resources: [execution], Detail: { ...common, status: 'RUNNING', stopDate: null } },
      {
        DetailType: 'Step Functions Execution Status Change',
        Detail: { ...common, status: 'FAILED', error: 'Broken', output: null, stopDate: expect.any(Number) },
        caller: { kind: 'service', principal: 'states.amazonaws.com', sourceArn: machine },
      },
    ]);
  });

  it('a wait keeps its deadline across a crash', async () => {
    const execution = await stepFunctions.start(await stepFunctions.deploy(wait(100)));
    await until(() =>
      stepFunctions.kernel.db.prepare("SELECT 1 FROM states_frames WHERE frame LIKE '%waitUntil%'").get(),
    );
    await stepFunctions.kernel.clock.advance(60_000);
    await stepFunctions.crash();
    await stepFunctions.kernel.clock.advance(39_000);
    expect(await status(execution)).toBe('RUNNING');
    await stepFunctions.kernel.clock.advance(1000);
    expect((await stepFunctions.ended(execution)).status).toBe('SUCCEEDED');
  });

  it('a task in flight at a crash is called again, a finished one is not', async () => {
    let hang = true;
    stepFunctions.kernel.answers['lambda.Invoke'] = ({ FunctionName, Payload }) =>
      FunctionName.endsWith('slow') && hang ? new Promise(() => {}) : { Payload };
    const definition = {
      StartAt: 'A',
      States: {
        A: { Type: 'Task', Resource: fn, Next: 'B' },
        B: { Type: 'Task', Resource: `${fn}-slow`, End: true },
      },
    };
    const execution = await stepFunctions.start(await stepFunctions.deploy(definition), { n: 1 });
    await until(() => stepFunctions.kernel.called('lambda.Invoke').length === 2);
    hang = false;
    await stepFunctions.crash();
    expect(await stepFunctions.ended(execution)).toMatchObject({ status: 'SUCCEEDED', output: '{"n":1}' });
    expect(stepFunctions.kernel.called('lambda.Invoke').map(({ input }) => input.FunctionName)).toEqual([
      fn,
      `${fn}-slow`,
      `${fn}-slow`,
    ]);
  });

  it('a token from before a crash stays valid, also within branches', async () => {
    stepFunctions.kernel.answers['lambda.Invoke'] = () => ({ Payload: '{}' });
    const branch = (kind: string) =>
      only({
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
        Parameters: { FunctionName: fn, Payload: { kind, 'token.$': '$$.Task.Token' } },
      });
    const definition = only({ Type: 'Parallel', Branches: [branch('evidence'), branch('fraud')] });
    const execution = await stepFunctions.start(await stepFunctions.deploy(definition));
    const sent = () => stepFunctions.kernel.called('lambda.Invoke').map(({ input }) => JSON.parse(input.Payload));
    await until(
      () =>
        stepFunctions.kernel.db
          .prepare("SELECT COUNT(*) AS n FROM states_history WHERE event LIKE '%TaskSubmitted%'")
          .get()?.n === 2,
    );
    const token = (kind: string) => sent().find((payload) => payload.kind === kind).token;
    await stepFunctions.crash();
    await stepFunctions.ask('SendTaskSuccess', { taskToken: token('fraud'), output: '"clear"' });
    await stepFunctions.crash();
    await stepFunctions.ask('SendTaskSuccess', { taskToken: token('evidence'), output: '"complete"' });
    expect(await stepFunctions.ended(execution)).toMatchObject({ status: 'SUCCEEDED', output: '["complete","clear"]' });
    expect(sent()).toHaveLength(2);
  });

  it('a waiting retry keeps waiting after a crash, and counts its earlier attempts', async () => {
    stepFunctions.kernel.answers['lambda.Invoke'] = () => ({
      Payload: '{"errorType":"Bad"}',
      FunctionError: 'Unhandled',
    });
    const Retry = [{ ErrorEquals: ['Bad'], IntervalSeconds: 100, MaxAttempts: 1 }];
    const execution = await stepFunctions.start(
      await stepFunctions.deploy(only({ Type: 'Task', Resource: fn, Retry })),
    );
    await until(() =>
      stepFunctions.kernel.db.prepare("SELECT 1 FROM states_frames WHERE frame LIKE '%retryAt%'").get(),
    );
    await stepFunctions.crash();
    expect(stepFunctions.kernel.called('lambda.Invoke')).toHaveLength(1);
    expect(await stepFunctions.ended(execution, 10_000)).toMatchObject({ status: 'FAILED', error: 'Bad' });
    expect(stepFunctions.kernel.called('lambda.Invoke')).toHaveLength(2);
  });

  it('stops on demand, and shows its history', async () => {
    const machine = await stepFunctions.deploy(wait(1000));
    const executionArn = await stepFunctions.start(machine, { a: 1 });
    await stepFunctions.ask('StopExecution', { executionArn, error: 'Enough', cause: 'said so' });
    expect(await stepFunctions.ask('DescribeExecution', { executionArn })).toMatchObject({
      status: 'ABORTED',
      error: 'Enough',
      cause: 'said so',
    });
    const { events } = await stepFunctions.ask('GetExecutionHistory', { executionArn });
    expect(events.map((event: any) => event.type)).toEqual([
      'ExecutionStarted',
      'WaitStateEntered',
      'ExecutionAborted',
    ]);
    expect(events[1].stateEnteredEventDetails).toEqual({ name: 'A', input: '{"a":1}' });
    const bare = await stepFunctions.ask('GetExecutionHistory', { executionArn, includeExecutionData: false });
    expect(JSON.stringify(bare)).not.toContain('\\"a\\"');
    const listed = await stepFunctions.ask('ListExecutions', { stateMachineArn: machine, statusFilter: 'ABORTED' });
    expect(listed.executions.map((one: any) => one.executionArn)).toEqual([executionArn]);
    expect((await stepFunctions.ask('ListStateMachines', {})).stateMachines).toHaveLength(1);
    expect(await stepFunctions.ask('DescribeStateMachineForExecution', { executionArn })).toMatchObject({
      stateMachineArn: machine,
    });
  });

  it('stores nothing of an Express execution', async () => {
    await stepFunctions.run(only({ Type: 'Pass', Result: 'secret-result' }), { secret: 'secret-input' });
    for (const table of ['executions', 'frames', 'history', 'tokens'])
      expect(stepFunctions.kernel.db.prepare(`SELECT COUNT(*) AS n FROM states_${table}`).get()?.n).toBe(0);
  });

  it('an endless loop is ended by the limit of its history', async () => {
    const definition = { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'A' } } };
    const execution = await stepFunctions.start(await stepFunctions.deploy(definition));
    const ended = await until(async () => {
      const found = await stepFunctions.ask('DescribeExecution', { executionArn: execution });
      return found.status === 'RUNNING' ? undefined : found;
    }, 30);
    expect(ended).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });
});

describe('definitions', () => {
  const refused: [string, object, string, string][] = [
    ['a missing start', { StartAt: 'X', States: { A: { Type: 'Succeed' } } }, 'InvalidDefinition', 'StartAt'],
    [
      'a missing target',
      { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'Z' } } },
      'InvalidDefinition',
      "Missing 'Next' target: Z",
    ],
    [
      'a state that nothing leads to',
      {
        StartAt: 'A',
        States: { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Succeed' }, C: { Type: 'Pass', Next: 'B' } },
      },
      'InvalidDefinition',
      'State "C" is not reachable.',
    ],
    ['no way on', { StartAt: 'A', States: { A: { Type: 'Pass' } } }, 'InvalidDefinition', 'Next'],
    ['an unknown type', only({ Type: 'Pause' }), 'InvalidDefinition', 'Pause'],
    ['an unknown field', only({ Type: 'Pass', Retires: 1 }), 'InvalidDefinition', 'Retires'],
    [
      'a JSONPath field in JSONata',
      only({ Type: 'Pass', Parameters: {} }, { QueryLanguage: 'JSONata' }),
      'InvalidDefinition',
      'Parameters',
    ],
    [
      'a broken JSONata expression',
      only({ Type: 'Pass', Output: '{% 1 + %}' }, { QueryLanguage: 'JSONata' }),
      'InvalidDefinition',
      '1 +',
    ],
    [
      'a template of a Catch that is not a path',
      only({
        Type: 'Task',
        Resource: fn,
        Catch: [{ ErrorEquals: ['States.ALL'], Assign: { 'b.$': 'c' }, Next: 'A' }],
      }),
      'InvalidDefinition',
      'b.$',
    ],
    [
      'a nested template that is not a path',
      only({ Type: 'Pass', Parameters: { list: [{ 'c.$': 1 }] } }),
      'InvalidDefinition',
      'c.$',
    ],
    ['a template that is not a path', only({ Type: 'Pass', Parameters: { 'a.$': 'b' } }), 'InvalidDefinition', 'a.$'],
    [
      'a rule without comparison',
      { StartAt: 'A', States: { A: { Type: 'Choice', Choices: [{ Variable: '$', Next: 'A' }] } } },
      'InvalidDefinition',
      'comparison',
    ],
    [
      'a resource that is not there',
      only({ Type: 'Task', Resource: 'arn:aws:states:::glue:startJobRun.sync' }),
      'NotImplemented',
      'glue',
    ],
    [
      'a distributed map',
      only({ Type: 'Map', ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, ...wait(1) } }),
      'NotImplemented',
      'distributed',
    ],
  ];
  it.each(refused)('%s is refused when it is deployed', async (_name, definition, code, text) => {
    await expect(new StatesUnderTest().deploy(definition)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(text),
    });
  });

  it('a task in an Express machine cannot wait for a token', async () => {
    const definition = only({ Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken' });
    await expect(new StatesUnderTest().deploy(definition, 'EXPRESS')).rejects.toMatchObject({
      code: 'InvalidDefinition',
    });
  });

  it('substitutions are filled in, and Ref and GetAtt work', async () => {
    const stepFunctions = new StatesUnderTest();
    const definition = only({ Type: 'Task', Resource: '$' + '{Fn}' });
    const arn = await stepFunctions.deploy(definition, 'STANDARD', {
      DefinitionSubstitutions: { Fn: fn },
      StateMachineName: 'named',
    });
    expect(arn).toBe('arn:aws:states:us-east-1:000000000000:stateMachine:named');
    expect((await stepFunctions.ask('DescribeStateMachine', { stateMachineArn: arn })).definition).toContain(fn);
  });
});
