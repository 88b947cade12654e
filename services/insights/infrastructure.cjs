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

/** Every event of the bus that is one of ours, also of owners that come later. */
const everyEvent = {
  source: [{ suffix: '.service' }],
  detail: { metadata: { id: [{ exists: true }], version: [{ numeric: ['>', 0] }] } },
};

const ALARM_TOPIC = {
  'Fn::Sub': 'arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:claimstream-alarms-${sls:stage}',
};
const arn = (id) => ({ 'Fn::GetAtt': [id, 'Arn'] });

/** The alarms' topic fans out: it mails the operators, and tells this service's queue. A topic and not the bus, for alarms publish to topics alone. */
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
    // SNS sends nothing that the queue's policy would refuse.
    DependsOn: ['AlarmsQueuePolicy'],
    Properties: {
      TopicArn: ALARM_TOPIC,
      Protocol: 'sqs',
      Endpoint: arn('AlarmsQueue'),
      RawMessageDelivery: true,
      // As the mail: not that a new alarm has nothing to say.
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
          // Dashboards have no region; the same stage may be in several.
          DashboardName: { 'Fn::Sub': 'claimstream-${sls:stage}-${AWS::Region}' },
          DashboardBody: { 'Fn::Sub': JSON.stringify(dashboardBody('${sls:stage}', '${AWS::Region}')) },
        },
      },
    },
  },
  apiAddress('insights'),
  websocketAddress('insights'),
);
