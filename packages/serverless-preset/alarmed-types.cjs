/** Types of resources that all have an alarm, from `resource-alarms.cjs`. */
const ALARMED = new Set([
  'AWS::ApiGatewayV2::Api',
  'AWS::Kinesis::Stream',
  'AWS::Lambda::Function',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
  'AWS::StepFunctions::StateMachine',
]);

const SETTING = 'A setting, which does nothing on its own';
const BY_ITS_FUNCTION = 'Its function has alarms, and its source has queue-age or stream-age';
const BY_ITS_API = 'The API that it belongs to has the alarm';

/** All other types in our stacks, each with the reason why it needs no alarm. */
const WITHOUT_ALARM = {
  'AWS::ApiGatewayV2::Authorizer':
    'A refused caller gets 401, which is not an error; an unreachable user pool is a 500 of the API',
  'AWS::ApiGatewayV2::Deployment': SETTING,
  'AWS::ApiGatewayV2::Integration': BY_ITS_API,
  'AWS::ApiGatewayV2::Route': BY_ITS_API,
  'AWS::ApiGatewayV2::Stage': BY_ITS_API,
  'AWS::CloudFront::CachePolicy': SETTING,
  'AWS::CloudFront::Distribution':
    'It serves files from a bucket; nobody here can mend a failure of AWS there, and its metrics are in us-east-1 only',
  'AWS::CloudFront::Function': 'Part of its distribution',
  'AWS::CloudFront::OriginAccessControl': SETTING,
  'AWS::CloudFront::ResponseHeadersPolicy': SETTING,
  'AWS::CloudWatch::Alarm': 'It is one',
  'AWS::CloudWatch::Dashboard': 'People look at it',
  'AWS::Cognito::UserPool':
    'AWS is responsible for sign-ins; a person whose sign-in is throttled sees that and tries again',
  'AWS::Cognito::UserPoolClient': SETTING,
  'AWS::Cognito::UserPoolGroup': SETTING,
  'AWS::DynamoDB::Table':
    'On demand: a throttle or an AWS error that outlasts the client’s tries fails a function, an API or a message, which have alarms; its stream has stream-age',
  'AWS::Events::ApiDestination': 'A refused event goes to the dead-letter queue of the rule that calls it',
  'AWS::Events::Archive': 'Its only metrics are about its content',
  'AWS::Events::Connection':
    'With the wrong secret its API destination refuses, and the rule’s dead-letter queue rings',
  'AWS::Events::EventBus':
    'Events that cannot be put stay in the outbox (unpublished-events); events that no rule matches are under unmatched-events',
  'AWS::Events::Rule':
    'If a target has no dead-letter queue, the rule has lost-events; otherwise that queue has the alarm, and npm run contracts checks that its policy lets the rule send',
  'AWS::IAM::Policy': SETTING,
  'AWS::IAM::Role': SETTING,
  'AWS::KMS::Key': 'If it is disabled or forbidden, its user fails: a function, a queue’s consumer',
  'AWS::Lambda::EventSourceMapping': BY_ITS_FUNCTION,
  'AWS::Lambda::Permission': SETTING,
  'AWS::Logs::LogGroup': 'People look at it',
  'AWS::S3::Bucket':
    'If it fails, its user fails: a function, an API; the consumers of its events have dead-letter queues',
  'AWS::S3::BucketPolicy': SETTING,
  'AWS::SES::EmailIdentity':
    'A mail that SES refuses fails its function; AWS writes to the account’s owner before bounces or complaints are too many',
  'AWS::SNS::Subscription': 'Its topic has undelivered-notices',
  'AWS::SNS::TopicPolicy': SETTING,
  'AWS::SQS::QueuePolicy': SETTING,
  'AWS::SSM::Parameter': SETTING,
  'AWS::Scheduler::Schedule':
    'A message that it cannot send to its queue goes to the dead-letter queue; Scheduler counts its own errors by group, not by schedule',
};

/**
 * @param {Record<string, { Type: string, Properties?: any }>} resources of one packaged template
 * @returns {string[]} one sentence for each type without a decision, and for each resource that lacks its alarm
 */
function alarmFaults(resources) {
  const alarms = Object.values(resources).filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm');
  const watched = JSON.stringify(alarms.map(({ Properties }) => [Properties.Dimensions, Properties.Metrics]));
  // An alarm refers to the resource that it watches, or to the stage of a WebSocket API.
  const has = (id) => watched.includes(`{"Ref":"${id}"}`) || watched.includes(`{"Fn::GetAtt":["${id}",`);
  const types = [...new Set(Object.values(resources).map(({ Type }) => Type))];
  return [
    ...types
      .filter((type) => !ALARMED.has(type) && !Object.hasOwn(WITHOUT_ALARM, type))
      .map(
        (type) =>
          `[alarms] ${type}: give it an alarm in resource-alarms.cjs, or say in alarmed-types.cjs why it needs none.`,
      ),
    ...Object.keys(resources)
      .filter((id) => ALARMED.has(resources[id].Type) && !has(id))
      .map((id) => `[alarms] ${id} has no alarm.`),
  ];
}

module.exports = { ALARMED, WITHOUT_ALARM, alarmFaults };
