import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  type Stack,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type CloudOptions, startCloud, type Template } from '../../src/index.ts';
import { until, zip } from '../lambda/small-kernel.ts';

/** A cloud, its CloudFormation through the SDK, and the helpers that tests of stacks share. */
export async function cloudUnderTest(options: CloudOptions = {}, region = 'us-east-1') {
  const cloud = await startCloud({ quiet: true, ...options });
  const settings = {
    endpoint: cloud.endpoint,
    region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  const client = new CloudFormationClient(settings);
  const s3 = new S3Client(settings);
  const lambda = new LambdaClient(settings);

  async function describe(nameOrId: string): Promise<Stack> {
    return (await client.send(new DescribeStacksCommand({ StackName: nameOrId }))).Stacks![0]!;
  }
  /** The stack, once no operation on it is in progress. */
  async function settled(nameOrId: string): Promise<Stack> {
    await until(async () => !(await describe(nameOrId)).StackStatus?.endsWith('_IN_PROGRESS'));
    return describe(nameOrId);
  }
  return {
    cloud,
    settings,
    client,
    s3,
    lambda,
    describe,
    settled,

    async create(StackName: string, template: Partial<Template>, more: object = {}): Promise<Stack> {
      const input = { StackName, TemplateBody: JSON.stringify(template), ...more };
      const { StackId } = await client.send(new CreateStackCommand(input));
      return settled(StackId!);
    },
    async update(StackName: string, template: Partial<Template>): Promise<Stack> {
      const input = { StackName, TemplateBody: JSON.stringify(template) };
      await client.send(new UpdateStackCommand(input));
      return settled(StackName);
    },
    /** `<logical id> <status>`, the oldest first. */
    async history(StackName: string): Promise<string[]> {
      const { StackEvents = [] } = await client.send(new DescribeStackEventsCommand({ StackName }));
      return StackEvents.map((event) => `${event.LogicalResourceId} ${event.ResourceStatus}`).reverse();
    },
    async upload(Bucket: string, Key: string, Body: string | Buffer): Promise<void> {
      await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
    },
    async stop(): Promise<void> {
      for (const each of [client, s3, lambda]) each.destroy();
      await cloud.stop();
    },
  };
}

export const parameter = (Name: string, Value: unknown, rest: object = {}): Template['Resources'][string] => ({
  Type: 'AWS::SSM::Parameter',
  Properties: { Name, Type: 'String', Value },
  ...rest,
});

export const queue = (QueueName: string, properties: object = {}): Template['Resources'][string] => ({
  Type: 'AWS::SQS::Queue',
  Properties: { QueueName, ...properties },
});

/** A function whose code lies in S3, with the role it needs. */
export const functionFrom = (S3Bucket: unknown, S3Key: string, more: object = {}): Template['Resources'] => ({
  Role: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'],
    },
  },
  Function: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      FunctionName: 'speaker',
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
      Code: { S3Bucket, S3Key },
      ...more,
    },
  },
});

/** Code that answers `text` and runs the statement `before` first. */
export const answering = (text: string, before = ''): Buffer =>
  zip({ 'index.mjs': `export const handler = async () => { ${before} return ${JSON.stringify(text)}; };` });
