import { type Cloud, startCloud } from '@claimstream/local-cloud';
import { openPlatform, type Platform, parseCommandLine, run } from '../src/index.ts';

export const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
export const Policy = (queues: string[]) => ({
  Type: 'AWS::SQS::QueuePolicy',
  Properties: {
    Queues: queues.map((Ref) => ({ Ref })),
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'events.amazonaws.com' },
          Action: 'sqs:SendMessage',
          Resource: queues.map(arn),
        },
      ],
    },
  },
});
export const role = (Action: string[], Resource: unknown) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    },
    ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'],
    Policies: [
      {
        PolicyName: 'own',
        PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] },
      },
    ],
  },
});

/** A bus with an archive; one function that reads a queue, and one that reads a table's stream. Both fail on demand. */
const Resources = {
  Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'claimstream-dev' } },
  Archive: { Type: 'AWS::Events::Archive', Properties: { SourceArn: arn('Bus') } },
  Unmatched: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'claimstream-unmatched-dev' } },
  UnmatchedRule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventBusName: { Ref: 'Bus' },
      EventPattern: { source: [{ 'anything-but': ['a.service'] }] },
      Targets: [{ Id: 'queue', Arn: arn('Unmatched') }],
    },
  },
  WorkQueue: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      VisibilityTimeout: 1,
      RedrivePolicy: { deadLetterTargetArn: arn('WorkDlq'), maxReceiveCount: 2 },
    },
  },
  WorkDlq: { Type: 'AWS::SQS::Queue', Properties: {} },
  OutboxDlq: { Type: 'AWS::SQS::Queue', Properties: {} },
  Policies: Policy(['Unmatched', 'WorkQueue', 'WorkDlq']),
  WorkThingDoneRule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventBusName: { Ref: 'Bus' },
      EventPattern: { source: ['a.service'], 'detail-type': ['Thing.Done'] },
      Targets: [{ Id: 'queue', Arn: arn('WorkQueue') }],
    },
  },
  Role: role(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], arn('WorkQueue')),
  Work: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      FunctionName: 'claimstream-a-dev-work',
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Timeout: 1,
      Role: arn('Role'),
      Environment: { Variables: { BROKEN: 'yes' } },
      Code: {
        ZipFile: `exports.handler = async ({ Records }) => {
          const [{ messageId, body, attributes }] = Records;
          const { 'detail-type': type, detail: { metadata } } = JSON.parse(body);
          const line = { messageId, type, eventId: metadata.id, correlationId: metadata.correlationId };
          const failed = process.env.BROKEN && metadata.poison;
          console.log(JSON.stringify({ level: failed ? 'ERROR' : 'INFO', timestamp: new Date().toISOString(), ...line,
            ...(failed ? { message: 'Message failed and stays on its queue', error: 'Poisoned', reason: 'it is bad',
              attempt: Number(attributes.ApproximateReceiveCount) } : { message: 'Event handled' }) }));
          if (failed) throw new Error('bad');
        };`,
      },
    },
  },
  WorkMapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: { FunctionName: { Ref: 'Work' }, EventSourceArn: arn('WorkQueue'), BatchSize: 1 },
  },
  Table: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      TableName: 'claimstream-a-dev',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    },
  },
  StreamRole: role(
    [
      'dynamodb:DescribeStream',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
      'dynamodb:ListStreams',
      'sqs:SendMessage',
    ],
    '*',
  ),
  Publish: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      FunctionName: 'claimstream-a-dev-publish',
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Role: arn('StreamRole'),
      Environment: { Variables: { BROKEN: 'yes' } },
      Code: {
        ZipFile: `exports.handler = async ({ Records }) => {
          if (process.env.BROKEN) throw new Error('the bus is away');
          for (const { dynamodb } of Records) console.log('published ' + dynamodb.NewImage.pk.S);
          return { batchItemFailures: [] };
        };`,
      },
    },
  },
  PublishMapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      FunctionName: { Ref: 'Publish' },
      EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
      StartingPosition: 'TRIM_HORIZON',
      MaximumRetryAttempts: 1,
      DestinationConfig: { OnFailure: { Destination: arn('OutboxDlq') } },
    },
  },
};

const operator = { kind: 'operator' } as const;

/** The smallest platform with each kind of failure. @param more resources beyond those of every test */
export async function smallPlatform(more: object = {}) {
  const cloud: Cloud = await startCloud({ quiet: true });
  await cloud.deployTemplate({
    stackName: 'claimstream-a-dev',
    template: { Resources: { ...Resources, ...more } } as any,
  });
  const platform: Platform = openPlatform({ stage: 'dev', region: 'us-east-1', endpoint: cloud.endpoint });
  const call = (service: string, verb: string, input: object): Promise<any> =>
    cloud.kernel.call(operator, service, verb, input);
  return {
    cloud,
    platform,
    call,
    /** Runs a verb of the command line. */
    async events(words: string[], print: (line: string) => void = () => {}, signal = new AbortController().signal) {
      const line = parseCommandLine(words, { AWS_ENDPOINT_URL: cloud.endpoint });
      const { json, ...rest } = await run(platform, line, { now: Date.now, progress: () => {}, print, signal });
      return { json: json as any, ...rest };
    },
    async put(id: string, more: { source?: string; type?: string; poison?: boolean } = {}): Promise<void> {
      const { source = 'a.service', type = 'Thing.Done', poison } = more;
      const Detail = JSON.stringify({ metadata: { id, correlationId: `journey-of-${id}`, poison }, data: {} });
      const entry = { EventBusName: 'claimstream-dev', Source: source, DetailType: type, Detail };
      await call('events', 'PutEvents', { Entries: [entry] });
    },
    mend: (FunctionName: string) =>
      call('lambda', 'UpdateFunctionConfiguration', { FunctionName, Environment: { Variables: {} } }),
    /** Messages of log lines of a function. */
    async logged(functionName: string): Promise<string[]> {
      const logGroupName = `/aws/lambda/${functionName}`;
      const { events } = await call('logs', 'FilterLogEvents', { logGroupName }).catch(() => ({ events: [] }));
      return events.map(({ message }: { message: string }) => message);
    },
    async stop(): Promise<void> {
      platform.close();
      await cloud.stop();
    },
  };
}
