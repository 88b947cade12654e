// biome-ignore-all lint/suspicious/noTemplateCurlyInString: resolved by CloudFormation
import { metricAlarm, type Resource } from '@claimstream/serverless-preset';

/** A metric of a service. */
interface Counted {
  service: string;
  namespace: string;
  metric: string;
}
export const breaches: Counted = {
  service: 'claims',
  namespace: 'Claimstream/Deadlines',
  metric: 'ClaimDeadlineBreached',
};
export const quarantined: Counted = {
  service: 'partners',
  namespace: 'Claimstream/Partners',
  metric: 'MessagesQuarantined',
};

const at = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const trust = (service: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
});
const allow = (Action: string[], Resource: unknown = '*') => ({
  PolicyName: Action[0]!.replace(':', '-'),
  PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] },
});

/** Fails while its variable BROKEN is set, and logs a count of 1 as the kit's metrics do. */
const CODE = `exports.handler = async ({ service, namespace, metric, at }) => {
  if (metric) process.stdout.write(JSON.stringify({
    _aws: { Timestamp: at, CloudWatchMetrics: [{ Namespace: namespace, Dimensions: [['service', 'stage']], Metrics: [{ Name: metric }] }] },
    service, stage: 'dev', [metric]: 1,
  }) + "\\n");
  if (process.env.BROKEN) throw new Error('broken');
  return { statusCode: 200, body: 'ok' };
};`;

const fn = (name: string) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    FunctionName: `probe-${name}`,
    Runtime: 'nodejs24.x',
    Handler: 'index.handler',
    // Longer than one advance of the clock, so that running work does not time out.
    Timeout: 900,
    Role: at('Role'),
    Code: { ZipFile: CODE },
  },
});
/** The preset's alarm for a count, in the stage that the framework would fill in. */
const countAlarm = (kind: string, what: string, counted: Counted): Resource =>
  JSON.parse(JSON.stringify(metricAlarm({ kind, what, seconds: 3600, ...counted })).replaceAll('${sls:stage}', 'dev'));
const queue = (so: object = {}) => ({ Type: 'AWS::SQS::Queue', Properties: so });

/** A service with one of everything that gets alarms, before the preset adds them. */
export const probe = (): Record<string, any> => ({
  Role: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: trust('lambda.amazonaws.com'),
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'],
      Policies: [
        allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:SendMessage']),
        allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams']),
      ],
    },
  },
  WorkQueue: queue({
    VisibilityTimeout: 900,
    RedrivePolicy: { deadLetterTargetArn: at('WorkDlq'), maxReceiveCount: 1 },
  }),
  WorkDlq: queue(),
  WorkLambdaFunction: fn('work'),
  WorkMapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: { FunctionName: at('WorkLambdaFunction'), EventSourceArn: at('WorkQueue'), BatchSize: 1 },
  },
  Table: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    },
  },
  OutboxDlq: queue(),
  PublishEventsLambdaFunction: fn('publish'),
  PublishMapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      FunctionName: at('PublishEventsLambdaFunction'),
      EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
      StartingPosition: 'TRIM_HORIZON',
      MaximumRecordAgeInSeconds: 3600,
      DestinationConfig: { OnFailure: { Destination: at('OutboxDlq') } },
    },
  },
  MachineRole: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: trust('states.amazonaws.com') } },
  HandleClaim: {
    Type: 'AWS::StepFunctions::StateMachine',
    Properties: {
      StateMachineName: 'probe-handle',
      RoleArn: at('MachineRole'),
      DefinitionString: JSON.stringify({ StartAt: 'Give', States: { Give: { Type: 'Fail', Error: 'GaveUp' } } }),
    },
  },
  HttpApi: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'probe', ProtocolType: 'HTTP' } },
  HttpApiStage: {
    Type: 'AWS::ApiGatewayV2::Stage',
    Properties: { ApiId: { Ref: 'HttpApi' }, StageName: '$default', AutoDeploy: true },
  },
  AskLambdaFunction: fn('ask'),
  AskPermission: {
    Type: 'AWS::Lambda::Permission',
    Properties: {
      FunctionName: at('AskLambdaFunction'),
      Action: 'lambda:InvokeFunction',
      Principal: 'apigateway.amazonaws.com',
    },
  },
  AskIntegration: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: {
      ApiId: { Ref: 'HttpApi' },
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: at('AskLambdaFunction'),
      PayloadFormatVersion: '2.0',
    },
  },
  AskRoute: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: {
      ApiId: { Ref: 'HttpApi' },
      RouteKey: 'GET /ask',
      Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'AskIntegration' }]] },
    },
  },
  SocketApi: {
    Type: 'AWS::ApiGatewayV2::Api',
    Properties: { Name: 'probe-live', ProtocolType: 'WEBSOCKET', RouteSelectionExpression: '$request.body.action' },
  },
  SocketStage: {
    Type: 'AWS::ApiGatewayV2::Stage',
    Properties: { ApiId: { Ref: 'SocketApi' }, StageName: 'dev', AutoDeploy: true },
  },
  // No permission lets the API call it yet.
  SocketLambdaFunction: fn('socket'),
  SocketIntegration: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: {
      ApiId: { Ref: 'SocketApi' },
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: {
        'Fn::Sub': [
          'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function}/invocations',
          { Function: at('SocketLambdaFunction') },
        ],
      },
    },
  },
  SocketRoute: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: {
      ApiId: { Ref: 'SocketApi' },
      RouteKey: '$connect',
      Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'SocketIntegration' }]] },
    },
  },
  Trips: { Type: 'AWS::Kinesis::Stream', Properties: { Name: 'probe-trips', ShardCount: 1, RetentionPeriodHours: 72 } },
  Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'claimstream-dev' } },
  // Named like the platform's queue, by its logical id; no policy lets the rule send to it yet.
  UnmatchedQueue: queue({ QueueName: 'claimstream-unmatched-dev' }),
  ForeignRule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventBusName: { Ref: 'Bus' },
      EventPattern: { source: [{ 'anything-but': { suffix: '.service' } }] },
      Targets: [{ Id: 'queue', Arn: at('UnmatchedQueue') }],
    },
  },
  LateAlarm: countAlarm('breached-clocks', 'Something is late', breaches),
  MessagesAlarm: countAlarm('quarantine', 'A message is in quarantine', quarantined),
  ...deafTopic,
  Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'claimstream-alarms-dev' } },
  Told: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'told' } },
  ToldPolicy: {
    Type: 'AWS::SQS::QueuePolicy',
    Properties: {
      Queues: [{ Ref: 'Told' }],
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'sns.amazonaws.com' },
            Action: 'sqs:SendMessage',
            Resource: at('Told'),
          },
        ],
      },
    },
  },
  ToldSubscription: {
    Type: 'AWS::SNS::Subscription',
    Properties: { TopicArn: { Ref: 'Topic' }, Protocol: 'sqs', Endpoint: at('Told') },
  },
  TopicPolicy: {
    Type: 'AWS::SNS::TopicPolicy',
    Properties: {
      Topics: [{ Ref: 'Topic' }],
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Action: 'sns:Publish',
            Resource: { Ref: 'Topic' },
          },
        ],
      },
    },
  },
});

/** The permission for the function of the WebSocket API in the service's own stack. */
export const letConnect = {
  Type: 'AWS::Lambda::Permission',
  Properties: {
    FunctionName: at('SocketLambdaFunction'),
    Action: 'lambda:InvokeFunction',
    Principal: 'apigateway.amazonaws.com',
  },
};

/** A topic with a subscribed queue that accepts nothing, and the policy that the queue's owner adds. */
export const deafTopic = {
  OtherTopic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'probe-other' } },
  Deaf: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'deaf' } },
  DeafSubscription: {
    Type: 'AWS::SNS::Subscription',
    Properties: { TopicArn: { Ref: 'OtherTopic' }, Protocol: 'sqs', Endpoint: at('Deaf') },
  },
};
export const letTell = {
  Type: 'AWS::SQS::QueuePolicy',
  Properties: {
    Queues: [{ Ref: 'Deaf' }],
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'sns.amazonaws.com' },
          Action: 'sqs:SendMessage',
          Resource: at('Deaf'),
        },
      ],
    },
  },
};

/** The queue policy in the platform's stack: the rules of the bus may send. */
export const letIn = {
  Type: 'AWS::SQS::QueuePolicy',
  Properties: {
    Queues: [{ Ref: 'UnmatchedQueue' }],
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'events.amazonaws.com' },
          Action: 'sqs:SendMessage',
          Resource: at('UnmatchedQueue'),
        },
      ],
    },
  },
};
