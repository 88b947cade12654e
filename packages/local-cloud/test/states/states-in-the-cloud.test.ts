import {
  CreateEventBusCommand,
  EventBridgeClient,
  InvalidEventPatternException,
  ListRulesCommand,
  PutEventsCommand,
  TestEventPatternCommand,
} from '@aws-sdk/client-eventbridge';
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SFNClient,
  StartExecutionCommand,
  StartSyncExecutionCommand,
} from '@aws-sdk/client-sfn';
import { type Cloud, startCloud } from '../../src/cloud.ts';
import { createEvents } from '../../src/services/events/index.ts';
import { createIam } from '../../src/services/iam/index.ts';
import { createSsm } from '../../src/services/ssm/index.ts';
import { createStates } from '../../src/services/states/index.ts';
import { until } from '../events/small-kernel.ts';

const account = 'us-east-1:000000000000';
const trust = (service: string) => ({
  Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
});
const role = (service: string, Action: string, Resource: unknown) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: trust(service),
    Policies: [{ PolicyName: 'p', PolicyDocument: { Statement: [{ Effect: 'Allow', Action, Resource }] } }],
  },
});
const machine = (type: string, name: string) => ({
  Type: 'AWS::StepFunctions::StateMachine',
  Properties: {
    StateMachineName: name,
    StateMachineType: type,
    RoleArn: { 'Fn::GetAtt': ['MachineRole', 'Arn'] },
    DefinitionString: JSON.stringify({
      StartAt: 'Read',
      States: {
        Read: {
          Type: 'Task',
          Resource: 'arn:aws:states:::aws-sdk:ssm:getParameter',
          Parameters: { 'Name.$': '$.detail.parameter' },
          ResultSelector: { 'value.$': '$.Parameter.Value' },
          End: true,
        },
      },
    }),
  },
});
const template = {
  Resources: {
    Open: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/open/a', Type: 'String', Value: 'opened' } },
    Shut: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/shut/a', Type: 'String', Value: 'no' } },
    MachineRole: role('states.amazonaws.com', 'ssm:GetParameter', `arn:aws:ssm:${account}:parameter/open/*`),
    Quick: machine('EXPRESS', 'quick'),
    Lasting: machine('STANDARD', 'lasting'),
    Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'claims' } },
    NoRole: role('events.amazonaws.com', 'states:StartExecution', { Ref: 'Quick' }),
    RuleRole: role('events.amazonaws.com', 'states:StartExecution', { Ref: 'Lasting' }),
    Rule: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventBusName: { Ref: 'Bus' },
        EventPattern: { source: [{ prefix: 'claims.' }] },
        Targets: [{ Id: 'm', Arn: { Ref: 'Lasting' }, RoleArn: { 'Fn::GetAtt': ['RuleRole', 'Arn'] } }],
      },
    },
    Forbidden: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventBusName: { Ref: 'Bus' },
        EventPattern: { source: ['forbidden.service'] },
        Targets: [{ Id: 'm', Arn: { Ref: 'Lasting' }, RoleArn: { 'Fn::GetAtt': ['NoRole', 'Arn'] } }],
      },
    },
  },
};

describe('EventBridge and Step Functions behind the real front door', () => {
  let cloud: Cloud;
  let events: EventBridgeClient;
  let states: SFNClient;
  const arn = (name: string) => `arn:aws:states:${account}:stateMachine:${name}`;

  beforeAll(async () => {
    cloud = await startCloud({ services: [createIam, createSsm, createEvents, createStates], quiet: true });
    await cloud.deployTemplate({ stackName: 'test', template });
    const options = {
      endpoint: cloud.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    };
    events = new EventBridgeClient(options);
    states = new SFNClient({ ...options, disableHostPrefix: true });
  });
  afterAll(async () => {
    events?.destroy();
    states?.destroy();
    await cloud?.stop();
  });

  const put = (Source: string, parameter: string) =>
    events.send(
      new PutEventsCommand({
        Entries: [
          { EventBusName: 'claims', Source, DetailType: 'T', Detail: JSON.stringify({ parameter }), Time: new Date() },
        ],
      }),
    );
  const executions = async () =>
    (await states.send(new ListExecutionsCommand({ stateMachineArn: arn('lasting') }))).executions ?? [];

  it('an event starts an execution that reads under its machine’s role', async () => {
    expect(await put('claims.service', '/open/a')).toMatchObject({ FailedEntryCount: 0 });
    const [execution] = await until(async () => {
      const found = await executions();
      return found.length === 1 && found[0]?.status === 'SUCCEEDED' ? found : undefined;
    });
    const described = await states.send(new DescribeExecutionCommand({ executionArn: execution?.executionArn }));
    expect(described.output).toBe('{"value":"opened"}');
    expect(described.stopDate).toBeInstanceOf(Date);
    const history = await states.send(new GetExecutionHistoryCommand({ executionArn: execution?.executionArn }));
    expect(history.events?.map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ]);
  });

  it('a machine without the permission fails with the action and the resource', async () => {
    const input = JSON.stringify({ detail: { parameter: '/shut/a' } });
    const answer = await states.send(new StartSyncExecutionCommand({ stateMachineArn: arn('quick'), input }));
    expect(answer).toMatchObject({ status: 'FAILED', error: 'Ssm.AccessDeniedException' });
    expect(answer.cause).toContain('ssm:GetParameter');
    expect(answer.cause).toContain('parameter/shut/a');
  });

  it('a rule whose role may not start the machine delivers nothing, with a notice', async () => {
    const before = (await executions()).length;
    await put('forbidden.service', '/open/a');
    const notice = await until(() => cloud.notices().find(({ message }) => message.includes('could not deliver')));
    expect(notice.message).toContain('states:StartExecution');
    expect(notice.message).toContain(arn('lasting'));
    expect(await executions()).toHaveLength(before);
  });

  it('answers the sync call, and its errors, to the real client', async () => {
    const input = JSON.stringify({ detail: { parameter: '/open/a' } });
    const answer = await states.send(new StartSyncExecutionCommand({ stateMachineArn: arn('quick'), input }));
    expect(answer).toMatchObject({ status: 'SUCCEEDED', output: '{"value":"opened"}' });
    const start = (text: string) =>
      states.send(new StartExecutionCommand({ stateMachineArn: arn('lasting'), name: 'claim-1', input: text }));
    await start(input);
    await expect(start('{}')).rejects.toBeInstanceOf(ExecutionAlreadyExists);
  });

  it('tests patterns and refuses bad ones as AWS does', async () => {
    const Event = JSON.stringify({
      id: '1',
      account: '1',
      source: 's',
      time: 't',
      region: 'r',
      resources: [],
      'detail-type': 'd',
    });
    const test = (EventPattern: string) => events.send(new TestEventPatternCommand({ EventPattern, Event }));
    expect((await test('{"source":[{"wildcard":"*"}]}')).Result).toBe(true);
    await expect(test('{"source":"s"}')).rejects.toBeInstanceOf(InvalidEventPatternException);
    await expect(events.send(new CreateEventBusCommand({ Name: 'claims' }))).rejects.toMatchObject({
      name: 'ResourceAlreadyExistsException',
    });
    const { Rules } = await events.send(new ListRulesCommand({ EventBusName: 'claims' }));
    expect(Rules).toHaveLength(2);
  });

  it('shows recent events on the local surface', async () => {
    const seen = (await (await fetch(`${cloud.endpoint}/_local/events?after=0`)).json()) as any[];
    expect(seen[0]).toMatchObject({
      n: 1,
      bus: 'claims',
      source: 'claims.service',
      matchedRules: [expect.stringContaining('Rule')],
    });
  });
});
