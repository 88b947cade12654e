import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudWatchLogsClient, FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import {
  GetAccountSettingsCommand,
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
  ListFunctionsCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-lambda';
import { build } from 'esbuild';
import { type Cloud, startCloud } from '../../src/cloud.ts';
import { createIam } from '../../src/services/iam/index.ts';
import { createLambda } from '../../src/services/lambda/index.ts';
import { createLogs } from '../../src/services/logs/index.ts';
import { createSsm } from '../../src/services/ssm/index.ts';
import { until, zip } from './small-kernel.ts';

const SOURCE = `
  import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
  const ssm = new SSMClient();
  export const handler = async ({ name }) => {
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: name }));
    console.log('read', Parameter.Value);
    return Parameter.Value;
  };`;

/** The function as a service packages it: one CommonJS module with the SDK inside. */
async function packaged(): Promise<Buffer> {
  const { outputFiles } = await build({
    stdin: { contents: SOURCE, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    minify: true,
  });
  return zip({ 'src/functions/read.cjs': outputFiles[0]!.text });
}

const template = {
  Resources: {
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'reader',
        AssumeRolePolicyDocument: {
          Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        },
        Policies: [
          {
            PolicyName: 'p',
            PolicyDocument: {
              Statement: [
                {
                  Effect: 'Allow',
                  Action: 'ssm:GetParameter',
                  Resource: 'arn:aws:ssm:us-east-1:000000000000:parameter/open/*',
                },
                {
                  Effect: 'Allow',
                  Action: ['logs:CreateLogStream', 'logs:CreateLogGroup', 'logs:PutLogEvents'],
                  Resource: 'arn:aws:logs:us-east-1:000000000000:log-group:/aws/lambda/read*:*',
                },
              ],
            },
          },
        ],
      },
    },
    LogGroup: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: '/aws/lambda/read' } },
    Open: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/open/a', Type: 'String', Value: 'opened' } },
    Shut: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/shut/a', Type: 'String', Value: 'no' } },
    Read: {
      Type: 'AWS::Lambda::Function',
      DependsOn: ['LogGroup'],
      Properties: {
        Code: { S3Bucket: 'b', S3Key: 'serverless/read.zip' },
        FunctionName: 'read',
        Handler: 'src/functions/read.handler',
        Runtime: 'nodejs24.x',
        Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
        MemorySize: 256,
        Timeout: 10,
      },
    },
  },
};

describe('a packaged function in the cloud', () => {
  let cloud: Cloud;
  let artifactsDir: string;
  const client = <T>(Create: new (options: object) => T): T =>
    new Create({
      endpoint: cloud.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });

  beforeAll(async () => {
    artifactsDir = mkdtempSync(join(tmpdir(), 'lambda-artifacts-'));
    writeFileSync(join(artifactsDir, 'read.zip'), await packaged());
    cloud = await startCloud({ quiet: true, services: [createIam, createSsm, createLogs, createLambda] });
    await cloud.deployTemplate({ stackName: 'reading', template: template as never, artifactsDir });
  });
  afterAll(async () => {
    await cloud.stop();
    await rm(artifactsDir, { recursive: true });
  });

  const invoke = async (event: unknown) => {
    const command = new InvokeCommand({ FunctionName: 'read', Payload: JSON.stringify(event), LogType: 'Tail' });
    const answer = await client(LambdaClient).send(command);
    return { ...answer, value: JSON.parse(Buffer.from(answer.Payload!).toString()) };
  };

  it('reaches other services through its own SDK, and its output is in the logs', async () => {
    const { value, StatusCode, LogResult } = await invoke({ name: '/open/a' });
    expect([StatusCode, value]).toEqual([200, 'opened']);
    expect(Buffer.from(LogResult!, 'base64').toString()).toContain('read opened');
    const logs = client(CloudWatchLogsClient);
    await until(async () => {
      const { events } = await logs.send(new FilterLogEventsCommand({ logGroupName: '/aws/lambda/read' }));
      const messages = events!.map((event) => event.message!);
      return (
        messages.some((line) => line.includes('read opened')) && messages.some((line) => line.startsWith('REPORT'))
      );
    });
    expect(cloud.notices().filter((notice) => notice.level !== 'info')).toEqual([]);
  });

  it('is limited to its own role', async () => {
    const { value, FunctionError } = await invoke({ name: '/shut/a' });
    expect(FunctionError).toBe('Unhandled');
    expect(value.errorType).toBe('AccessDeniedException');
    expect(value.errorMessage).toContain('assumed-role/reader/read is not authorized to perform: ssm:GetParameter');
  });

  it('is described to the SDK', async () => {
    const lambda = client(LambdaClient);
    const { Functions } = await lambda.send(new ListFunctionsCommand());
    expect(Functions!.map((item) => item.FunctionArn)).toEqual(['arn:aws:lambda:us-east-1:000000000000:function:read']);
    const { AccountLimit, AccountUsage } = await lambda.send(new GetAccountSettingsCommand());
    expect(AccountLimit).toMatchObject({ ConcurrentExecutions: 1000, UnreservedConcurrentExecutions: 1000 });
    expect(AccountUsage).toEqual({ FunctionCount: 1, TotalCodeSize: Functions![0]!.CodeSize });
    const missing = lambda.send(new GetFunctionConfigurationCommand({ FunctionName: 'nobody' }));
    await expect(missing).rejects.toBeInstanceOf(ResourceNotFoundException);
  });
});
