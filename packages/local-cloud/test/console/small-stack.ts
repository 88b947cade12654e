import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { SFNClient, StartSyncExecutionCommand } from '@aws-sdk/client-sfn';
import { type Cloud, startCloud } from '../../src/index.ts';
import { until } from '../lambda/small-kernel.ts';

export const JOURNEY = '0f8fad5b-d9cb-469f-a165-70867728950e';

const trust = (service: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
});
const allow = (Action: string[], Resource: unknown) => ({
  PolicyName: 'p',
  PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] },
});
const at = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

const Resources = {
  Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'claims' } },
  Accepted: {
    Type: 'AWS::Events::Rule',
    Properties: {
      Name: 'accepted',
      EventBusName: { Ref: 'Bus' },
      EventPattern: { source: ['claims.service'], 'detail-type': ['Claim.Accepted'] },
      Targets: [{ Id: 'queue', Arn: at('Work') }],
    },
  },
  Denied: {
    Type: 'AWS::Events::Rule',
    Properties: {
      Name: 'denied',
      EventBusName: { Ref: 'Bus' },
      EventPattern: { source: ['claims.service'], 'detail-type': ['Claim.Denied'] },
      Targets: [{ Id: 'queue', Arn: at('Work') }],
    },
  },
  Work: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      QueueName: 'work',
      VisibilityTimeout: 2,
      RedrivePolicy: { deadLetterTargetArn: at('WorkDlq'), maxReceiveCount: 2 },
    },
  },
  WorkDlq: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'work-dlq' } },
  WorkPolicy: {
    Type: 'AWS::SQS::QueuePolicy',
    Properties: {
      Queues: [{ Ref: 'Work' }],
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'events.amazonaws.com' },
            Action: 'sqs:SendMessage',
            Resource: at('Work'),
          },
        ],
      },
    },
  },
  Role: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: trust('lambda.amazonaws.com'),
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'],
      Policies: [allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], at('Work'))],
    },
  },
  Handle: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      FunctionName: 'handle',
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Timeout: 2,
      Role: at('Role'),
      Code: {
        ZipFile: `exports.handler = async (event) => {
          console.log('handling', event.Records ? event.Records.length : 'a call');
          if (JSON.stringify(event).includes('poison')) throw new Error('it is poisoned');
          return {};
        };`,
      },
    },
  },
  Mapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: { FunctionName: { Ref: 'Handle' }, EventSourceArn: at('Work'), BatchSize: 1 },
  },
  MachineRole: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: trust('states.amazonaws.com'),
      Policies: [allow(['lambda:InvokeFunction'], at('Handle'))],
    },
  },
  Machine: {
    Type: 'AWS::StepFunctions::StateMachine',
    Properties: {
      StateMachineName: 'check',
      StateMachineType: 'EXPRESS',
      RoleArn: at('MachineRole'),
      DefinitionString: JSON.stringify({
        StartAt: 'Prepare',
        States: {
          Prepare: { Type: 'Pass', Next: 'Call' },
          Call: {
            Type: 'Task',
            Resource: 'arn:aws:states:::lambda:invoke',
            Parameters: { FunctionName: 'handle', 'Payload.$': '$' },
            Catch: [{ ErrorEquals: ['States.ALL'], Next: 'GiveUp' }],
            End: true,
          },
          GiveUp: { Type: 'Fail', Error: 'GaveUp', Cause: 'no more' },
        },
      }),
    },
  },
  Table: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      TableName: 'claims',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    },
  },
  Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'pictures' } },
  Pool: { Type: 'AWS::Cognito::UserPool', Properties: { UserPoolName: 'people', UsernameAttributes: ['email'] } },
  Adjusters: {
    Type: 'AWS::Cognito::UserPoolGroup',
    Properties: { UserPoolId: { Ref: 'Pool' }, GroupName: 'adjusters' },
  },
  Sender: { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: 'claimstream.example' } },
  Alarm: {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: {
      AlarmName: 'too-old',
      Namespace: 'AWS/SQS',
      MetricName: 'ApproximateAgeOfOldestMessage',
      Dimensions: [{ Name: 'QueueName', Value: 'work' }],
      Statistic: 'Maximum',
      Period: 60,
      ComparisonOperator: 'GreaterThanThreshold',
      Threshold: 60,
      EvaluationPeriods: 1,
    },
  },
};

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A cloud in which a little of everything has happened, including one dead letter. */
export async function eventfulCloud(): Promise<{
  cloud: Cloud;
  console: string;
  put(type: string, data: object): Promise<void>;
}> {
  const cloud = await startCloud({ quiet: true });
  try {
    await cloud.deployTemplate({ stackName: 'small', template: { Resources } as any });
    const settings = {
      endpoint: cloud.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    };
    await using clients = closing(settings);
    const put = async (DetailType: string, data: object): Promise<void> => {
      const client = new EventBridgeClient(settings);
      const metadata = { id: crypto.randomUUID(), correlationId: JOURNEY };
      const Detail = JSON.stringify({ metadata, data });
      await client.send(
        new PutEventsCommand({ Entries: [{ EventBusName: 'claims', Source: 'claims.service', DetailType, Detail }] }),
      );
      client.destroy();
    };
    await put('Claim.Accepted', { amount: 5 });
    await put('Claim.Accepted', { poison: true });
    await put('Claim.Closed', { amount: 5 });
    const UserPoolId = cloud.resource('small', 'Pool').ref;
    const user = { UserPoolId, Username: 'ann@mail.example' };
    const stateMachineArn = cloud.resource('small', 'Machine').ref;
    const input = (more: object) => JSON.stringify({ correlationId: JOURNEY, ...more });
    await clients.dynamodb.send(
      new PutItemCommand({
        TableName: 'claims',
        Item: { id: { S: 'c1' }, cents: { N: '1250' }, open: { BOOL: true } },
      }),
    );
    await clients.s3.send(
      new PutObjectCommand({ Bucket: 'pictures', Key: 'cars/one.png', Body: PNG, ContentType: 'image/png' }),
    );
    await clients.s3.send(
      new PutObjectCommand({
        Bucket: 'pictures',
        Key: 'page.html',
        Body: '<script>alert(1)</script>',
        ContentType: 'text/html',
      }),
    );
    await clients.cognito.send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS' }));
    await clients.cognito.send(new AdminAddUserToGroupCommand({ ...user, GroupName: 'adjusters' }));
    await clients.ses.send(
      new SendEmailCommand({
        FromEmailAddress: 'claims@claimstream.example',
        Destination: { ToAddresses: ['ann@mail.example'] },
        Content: {
          Simple: {
            Subject: { Data: 'Your claim' },
            Body: { Text: { Data: 'It is paid.' }, Html: { Data: '<p>It is paid.</p>' } },
          },
        },
      }),
    );
    await clients.states.send(new StartSyncExecutionCommand({ stateMachineArn, input: input({}) }));
    await clients.states.send(new StartSyncExecutionCommand({ stateMachineArn, input: input({ poison: true }) }));
    const console = `${cloud.endpoint}/_console`;
    await until(
      async () => ((await (await fetch(`${console}/api/queues/work-dlq`)).json()) as any).visible === 1,
      30_000,
    );
    return { cloud, console, put };
  } catch (error) {
    await cloud.stop();
    throw error;
  }
}

function closing(settings: ConstructorParameters<typeof S3Client>[0] & object) {
  const clients = {
    dynamodb: new DynamoDBClient(settings as any),
    s3: new S3Client({ ...settings, forcePathStyle: true }),
    cognito: new CognitoIdentityProviderClient(settings as any),
    ses: new SESv2Client(settings as any),
    states: new SFNClient({ ...(settings as any), disableHostPrefix: true }),
  };
  return {
    ...clients,
    async [Symbol.asyncDispose]() {
      for (const client of Object.values(clients)) client.destroy();
    },
  };
}
