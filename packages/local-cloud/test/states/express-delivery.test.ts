import { SFNClient, StartSyncExecutionCommand } from '@aws-sdk/client-sfn';
import { type Cloud, startCloud } from '../../src/cloud.ts';

const group = '/aws/vendedlogs/states/check';
const template = (IncludeExecutionData: boolean) => ({
  Resources: {
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Statement: [{ Effect: 'Allow', Principal: { Service: 'states.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        },
      },
    },
    Logs: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: group, RetentionInDays: 90 } },
    Machine: {
      Type: 'AWS::StepFunctions::StateMachine',
      Properties: {
        StateMachineName: 'check',
        StateMachineType: 'EXPRESS',
        RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
        LoggingConfiguration: {
          Level: 'ERROR',
          IncludeExecutionData,
          Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: { 'Fn::GetAtt': ['Logs', 'Arn'] } } }],
        },
        DefinitionString: JSON.stringify({
          StartAt: 'Right',
          States: {
            Right: {
              Type: 'Choice',
              Choices: [{ Variable: '$.right', BooleanEquals: true, Next: 'Yes' }],
              Default: 'No',
            },
            Yes: { Type: 'Succeed' },
            No: { Type: 'Fail', Error: 'Wrong', Cause: 'told in confidence' },
          },
        }),
      },
    },
  },
});

describe('an Express machine that logs failures', () => {
  let cloud: Cloud;
  let states: SFNClient;
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    states = new SFNClient({
      endpoint: cloud.endpoint,
      region: 'us-east-1',
      credentials,
      disableHostPrefix: true,
    } as object);
  });
  afterAll(async () => {
    states.destroy();
    await cloud.stop();
  });

  async function linesAfter(IncludeExecutionData: boolean, right: boolean): Promise<any[]> {
    await cloud.deployTemplate({ stackName: 'check', template: template(IncludeExecutionData) });
    const stateMachineArn = cloud.resource('check', 'Machine').ref;
    await states.send(
      new StartSyncExecutionCommand({ stateMachineArn, input: JSON.stringify({ right, name: 'Mina' }) }),
    );
    const { events } = await cloud.kernel.call({ kind: 'operator' }, 'logs', 'FilterLogEvents', {
      logGroupName: group,
    });
    return events.map(({ message }: { message: string }) => JSON.parse(message));
  }

  it('writes nothing about a success, and no data about a failure', async () => {
    expect(await linesAfter(false, true)).toEqual([]);
    const lines = await linesAfter(false, false);
    expect(lines).toMatchObject([{ type: 'ExecutionFailed', details: { error: 'Wrong' } }]);
    expect(JSON.stringify(lines)).not.toMatch(/confidence|Mina/);
  });

  it('writes data where its configuration includes them', async () => {
    expect((await linesAfter(true, false)).at(-1)).toMatchObject({ details: { cause: 'told in confidence' } });
  });
});
