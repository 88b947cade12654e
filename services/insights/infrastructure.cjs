// biome-ignore-all lint/suspicious/noTemplateCurlyInString: resolved by the Serverless Framework or CloudFormation
const {
  apiAddress,
  delayedQueue,
  queueWithRules,
  serviceTable,
  template,
  websocketAddress,
} = require('@claimstream/serverless-preset');
const { dashboardBody } = require('./dashboard.cjs');

/** Every event on the bus from an owner of ours, including future owners. */
const everyEvent = {
  source: [{ suffix: '.service' }],
  detail: { metadata: { id: [{ exists: true }], version: [{ numeric: ['>', 0] }] } },
};

const ALARM_TOPIC = {
  'Fn::Sub': 'arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:claimstream-alarms-${sls:stage}',
};
const arn = (id) => ({ 'Fn::GetAtt': [id, 'Arn'] });

/** The alarms' topic fans out: it mails the operators, and feeds this service's queue. It is a topic and not the bus, since alarms
 * publish only to topics. */
const alarmNotices = {
  AlarmsQueuePolicy: {
    Type: 'AWS::SQS::QueuePolicy',
    Properties: {
      Queues: [{ Ref: 'AlarmsQueue' }, { Ref: 'AlarmsDlq' }],
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'sns.amazonaws.com' },
            Action: 'sqs:SendMessage',
            Resource: [arn('AlarmsQueue'), arn('AlarmsDlq')],
            Condition: { ArnEquals: { 'aws:SourceArn': ALARM_TOPIC } },
          },
        ],
      },
    },
  },
  AlarmsSubscription: {
    Type: 'AWS::SNS::Subscription',
    // Without its policy, the queue refuses messages from SNS.
    DependsOn: ['AlarmsQueuePolicy'],
    Properties: {
      TopicArn: ALARM_TOPIC,
      Protocol: 'sqs',
      Endpoint: arn('AlarmsQueue'),
      RawMessageDelivery: true,
      // Like the mail, without the first notice of a new alarm, which has no data yet.
      FilterPolicyScope: 'MessageBody',
      FilterPolicy: { $or: [{ NewStateValue: ['ALARM'] }, { OldStateValue: ['ALARM'] }] },
      RedrivePolicy: { deadLetterTargetArn: arn('AlarmsDlq') },
    },
  },
};

module.exports = template(
  serviceTable({ indexes: ['open'], ttl: 'expiresAt', publishes: false }),
  delayedQueue('Alarms', 0),
  queueWithRules('Events', { EventsRule: { EventBusName: 'claimstream-${sls:stage}', EventPattern: everyEvent } }),
  {
    Resources: {
      ...alarmNotices,
      Dashboard: {
        Type: 'AWS::CloudWatch::Dashboard',
        Properties: {
          // Dashboard names are global, so the name contains the region; the same stage may exist in several.
          DashboardName: { 'Fn::Sub': 'claimstream-${sls:stage}-${AWS::Region}' },
          DashboardBody: { 'Fn::Sub': JSON.stringify(dashboardBody('${sls:stage}', '${AWS::Region}')) },
        },
      },
    },
  },
  apiAddress('insights'),
  websocketAddress('insights'),
);
