// biome-ignore-all lint/suspicious/noTemplateCurlyInString: resolved by the Serverless Framework
const patterns = require('@claimstream/events-schema/patterns.cjs');

const BUS = 'claimstream-${sls:stage}';
/** Events that the CRM did not take return here after `npm run events -- dlq redrive`, and reach no other target. */
const REDRIVE_BUS = 'claimstream-partners-redrive-${sls:stage}';
const FOURTEEN_DAYS = 1_209_600;

/** The status of a case in the CRM after each of our events, in the CRM's words. */
const statuses = {
  ClaimAccepted: 'Accepted',
  ClaimRejected: 'Not covered',
  ClaimDenied: 'Denied',
  SettlementPaid: 'Paid',
  SettlementPaymentReturned: 'Payment returned',
  ClaimWithdrawn: 'Withdrawn',
};

const arn = (id) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const parameter = (name) => `{{resolve:ssm:\${self:custom.crmParameters}/${name}}}`;
const assumedBy = (Service) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
});
const allow = (statement) => ({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] });

/** A claim is a case in the CRM, under the claim's id; the CRM keeps the latest status. No personal value is sent. */
const target = (status) => ({
  Id: 'crm',
  Arn: arn('CrmCases'),
  RoleArn: arn('CrmRole'),
  HttpParameters: {
    PathParameterValues: ['$.detail.data.claimId'],
    HeaderParameters: { 'idempotency-key': '$.detail.metadata.id' },
  },
  InputTransformer: {
    InputPathsMap: { at: '$.detail.metadata.occurredAt' },
    InputTemplate: `{"Status":"${status}","Told_At__c":<at>}`,
  },
  RetryPolicy: { MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 86_400 },
  DeadLetterConfig: { Arn: arn('CrmDlq') },
});

/** A contact change that its customer rejects is a case about the customer: the kind of data, without the value. */
const rejectedOn = (EventBusName) => ({
  Type: 'AWS::Events::Rule',
  Properties: {
    EventBusName,
    EventPattern: {
      ...patterns.CustomerContactAnswered,
      detail: { ...patterns.CustomerContactAnswered.detail, data: { answer: ['rejected'] } },
    },
    Targets: [
      {
        ...target('Change rejected'),
        Arn: arn('CrmContactCases'),
        HttpParameters: {
          PathParameterValues: ['$.detail.data.customerId'],
          HeaderParameters: { 'idempotency-key': '$.detail.metadata.id' },
        },
        InputTransformer: {
          InputPathsMap: { at: '$.detail.metadata.occurredAt', field: '$.detail.data.field' },
          InputTemplate: '{"Status":"Change rejected","Field__c":<field>,"Told_At__c":<at>}',
        },
      },
    ],
  },
});

const destination = (key) => ({
  Type: 'AWS::Events::ApiDestination',
  Properties: {
    ConnectionArn: arn('CrmConnection'),
    InvocationEndpoint: `${parameter('url')}/services/data/v60.0/sobjects/Case/${key}/*`,
    HttpMethod: 'PATCH',
    InvocationRateLimitPerSecond: 10,
  },
});

const rulesOn = (EventBusName, suffix) =>
  Object.fromEntries(
    Object.entries(statuses).map(([event, status]) => [
      `Crm${event}${suffix}`,
      {
        Type: 'AWS::Events::Rule',
        Properties: { EventBusName, EventPattern: patterns[event], Targets: [target(status)] },
      },
    ]),
  );
const rules = {
  ...rulesOn(BUS, 'Rule'),
  ...rulesOn({ Ref: 'CrmRedriveBus' }, 'RedriveRule'),
  CrmCustomerContactAnsweredRule: rejectedOn(BUS),
  CrmCustomerContactAnsweredRedriveRule: rejectedOn({ Ref: 'CrmRedriveBus' }),
};

/** Sends the history of claims to the CRM: rules → API destination, without a function between them. */
module.exports = {
  Resources: {
    CrmConnection: {
      Type: 'AWS::Events::Connection',
      Properties: {
        AuthorizationType: 'API_KEY',
        AuthParameters: { ApiKeyAuthParameters: { ApiKeyName: 'x-api-key', ApiKeyValue: parameter('api-key') } },
      },
    },
    CrmCases: destination('Claim_Id__c'),
    CrmContactCases: destination('Contact_Of__c'),
    CrmRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: assumedBy('events.amazonaws.com'),
        Policies: [
          {
            PolicyName: 'tell',
            PolicyDocument: allow({
              Action: 'events:InvokeApiDestination',
              Resource: [arn('CrmCases'), arn('CrmContactCases')],
            }),
          },
        ],
      },
    },
    CrmDlq: {
      Type: 'AWS::SQS::Queue',
      Properties: { MessageRetentionPeriod: FOURTEEN_DAYS, SqsManagedSseEnabled: true },
    },
    CrmRedriveBus: { Type: 'AWS::Events::EventBus', Properties: { Name: REDRIVE_BUS } },
    CrmDlqPolicy: {
      Type: 'AWS::SQS::QueuePolicy',
      Properties: {
        Queues: [{ Ref: 'CrmDlq' }],
        PolicyDocument: allow({
          Principal: { Service: 'events.amazonaws.com' },
          Action: 'sqs:SendMessage',
          Resource: arn('CrmDlq'),
          Condition: { ArnEquals: { 'aws:SourceArn': Object.keys(rules).map(arn) } },
        }),
      },
    },
    ...rules,
  },
};
