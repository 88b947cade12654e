/** Types of resources of which each has an alarm, made by `resource-alarms.cjs`. */
const ALARMED = new Set([
  'AWS::ApiGatewayV2::Api',
  'AWS::Kinesis::Stream',
  'AWS::Lambda::Function',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
  'AWS::StepFunctions::StateMachine',
]);

const SETTING = 'A setting, which does nothing by itself';
const BY_ITS_FUNCTION = 'Its function has alarms, and what goes there has those of queue-age and stream-age';
const BY_ITS_API = 'The API that it belongs to has the alarm';

/** All other types that stacks here have, and why none of them needs an alarm. */
const WITHOUT_ALARM = {
  'AWS::ApiGatewayV2::Authorizer':
    'Whom it refuses gets 401, which is no error; a user pool that cannot be reached is a 500 of the API',
  'AWS::ApiGatewayV2::Deployment': SETTING,
  'AWS::ApiGatewayV2::Integration': BY_ITS_API,
  'AWS::ApiGatewayV2::Route': BY_ITS_API,
  'AWS::ApiGatewayV2::Stage': BY_ITS_API,
  'AWS::CloudFront::CachePolicy': SETTING,
  'AWS::CloudFront::Distribution':
    'It serves files from a bucket; what AWS fails there, nobody here can mend, and its metrics are in us-east-1 only',
  'AWS::CloudFront::Function': 'Part of its distribution',
  'AWS::CloudFront::OriginAccessControl': SETTING,
  'AWS::CloudFront::ResponseHeadersPolicy': SETTING,
  'AWS::CloudWatch::Alarm': 'It is one',
  'AWS::CloudWatch::Dashboard': 'It is looked at',
  'AWS::Cognito::UserPool': 'AWS answers for signing in; a throttled sign-in is told to who signs in, and tried again',
  'AWS::Cognito::UserPoolClient': SETTING,
  'AWS::Cognito::UserPoolGroup': SETTING,
  'AWS::DynamoDB::Table':
    'On demand: a throttle or an error of AWS that outlasts the client’s tries fails a function, an API or a queue’s message, which ring; its stream has stream-age',
  'AWS::Events::ApiDestination': 'What it does not take goes to the dead-letter queue of the rule that calls it',
  'AWS::Events::Archive': 'It has no metric but what it holds',
  'AWS::Events::Connection':
    'With the wrong secret its API destination refuses, and the rule’s dead-letter queue rings',
  'AWS::Events::EventBus':
    'Who cannot put events has them in the outbox (unpublished-events); what no rule wants is under unmatched-events',
  'AWS::Events::Rule':
    'Where a target has no dead-letter queue, the rule has lost-events; else that queue rings, and npm run contracts checks that its policy lets the rule send',
  'AWS::IAM::Role': SETTING,
  'AWS::KMS::Key': 'Who may not use it, or finds it disabled, fails: a function, a queue’s consumer',
  'AWS::Lambda::EventSourceMapping': BY_ITS_FUNCTION,
  'AWS::Lambda::Permission': SETTING,
  'AWS::Logs::LogGroup': 'It is looked at',
  'AWS::S3::Bucket':
    'Who cannot read or write fails: a function, an API; what its events start has a dead-letter queue',
  'AWS::S3::BucketPolicy': SETTING,
  'AWS::SES::EmailIdentity':
    'A mail that SES refuses fails its function; AWS writes to the account’s owner before bounces or complaints are too many',
  'AWS::SNS::Subscription': 'Its topic has undelivered-notices',
  'AWS::SNS::TopicPolicy': SETTING,
  'AWS::SQS::QueuePolicy': SETTING,
  'AWS::SSM::Parameter': SETTING,
  'AWS::Scheduler::Schedule':
    'What it cannot send to its queue goes to the dead-letter queue; Scheduler’s own errors are counted by group, not by schedule',
};

/**
 * @param {Record<string, { Type: string, Properties?: any }>} resources of one packaged template
 * @returns {string[]} one sentence for each type about which nothing is decided, and for each resource that lacks its alarm
 */
function alarmFaults(resources) {
  const alarms = Object.values(resources).filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm');
  const watched = JSON.stringify(alarms.map(({ Properties }) => [Properties.Dimensions, Properties.Metrics]));
  // An alarm refers to what it watches, or to its stage where that is a WebSocket API.
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
