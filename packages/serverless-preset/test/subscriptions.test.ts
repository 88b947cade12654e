import { queueWithRules, subscriptions } from '../index.cjs';

const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
// biome-ignore lint/suspicious/noTemplateCurlyInString: resolved by the Serverless Framework
const BUS = 'claimstream-${sls:stage}';
const DAY = 86_400;

describe('a subscription', () => {
  const { Resources } = subscriptions({
    Policies: { events: ['PolicyIssued', 'PolicyActivated'] },
    Slow: { events: ['ClaimClosed'], timeoutSeconds: 30 },
  });

  it('is a queue with its dead-letter queue, a policy, and a rule per event', () => {
    expect(Object.entries(Resources).map(([id, { Type }]) => `${id} ${Type}`)).toEqual([
      'PoliciesQueue AWS::SQS::Queue',
      'PoliciesDlq AWS::SQS::Queue',
      'PoliciesQueuePolicy AWS::SQS::QueuePolicy',
      'PoliciesPolicyIssuedRule AWS::Events::Rule',
      'PoliciesPolicyActivatedRule AWS::Events::Rule',
      'SlowQueue AWS::SQS::Queue',
      'SlowDlq AWS::SQS::Queue',
      'SlowQueuePolicy AWS::SQS::QueuePolicy',
      'SlowClaimClosedRule AWS::Events::Rule',
    ]);
  });

  it("has the contract's pattern on the platform's bus, and the queue as its target", () => {
    expect(Resources.PoliciesPolicyIssuedRule!.Properties).toEqual({
      EventBusName: BUS,
      EventPattern: {
        source: ['customer.service'],
        'detail-type': ['Policy.Issued'],
        detail: { metadata: { version: [1] } },
      },
      Targets: [
        {
          Id: 'queue',
          Arn: arn('PoliciesQueue'),
          RetryPolicy: { MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: DAY },
          DeadLetterConfig: { Arn: arn('PoliciesDlq') },
        },
      ],
    });
  });

  it('can be for some of the events only, by their data', () => {
    const { ClaimsFraudDetectedRule: rule } = subscriptions({
      Claims: { events: [{ FraudDetected: { subjectKind: ['claim'] } }] },
    }).Resources;
    expect(rule!.Properties.EventPattern).toEqual({
      source: ['fraud.service'],
      'detail-type': ['Fraud.Detected'],
      detail: { metadata: { version: [1] }, data: { subjectKind: ['claim'] } },
    });
  });

  it('can be tried more often than five times', () => {
    const { Resources: patient } = subscriptions({ Slow: { events: ['ClaimClosed'], maxReceiveCount: 720 } });
    expect(patient.SlowQueue!.Properties.RedrivePolicy.maxReceiveCount).toBe(720);
  });

  it('has a visibility timeout of six times its function’s timeout', () => {
    expect(Resources.PoliciesQueue!.Properties.VisibilityTimeout).toBe(60);
    expect(Resources.SlowQueue!.Properties.VisibilityTimeout).toBe(180);
  });

  it('moves messages after five tries into a queue that keeps them as long as SQS can', () => {
    expect(Resources.PoliciesQueue!.Properties.RedrivePolicy).toEqual({
      deadLetterTargetArn: arn('PoliciesDlq'),
      maxReceiveCount: 5,
    });
    expect(Resources.PoliciesDlq!.Properties).toEqual({ MessageRetentionPeriod: 14 * DAY, SqsManagedSseEnabled: true });
  });

  it('admits only its rules, each by name', () => {
    const { Queues, PolicyDocument } = Resources.PoliciesQueuePolicy!.Properties;
    expect(Queues).toEqual([{ Ref: 'PoliciesQueue' }, { Ref: 'PoliciesDlq' }]);
    expect(PolicyDocument.Statement).toEqual([
      {
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: [arn('PoliciesQueue'), arn('PoliciesDlq')],
        Condition: {
          ArnEquals: { 'aws:SourceArn': [arn('PoliciesPolicyIssuedRule'), arn('PoliciesPolicyActivatedRule')] },
        },
      },
    ]);
  });

  it('to one event twice stops packaging, because one rule would be lost', () => {
    const events = [{ FraudDetected: { subjectKind: ['claim'] } }, { FraudDetected: { outcome: ['reject'] } }];
    expect(() => subscriptions({ Some: { events } })).toThrow('Some names FraudDetected twice');
  });

  it.each(['ClaimForgotten', 'Claim.Closed', 'constructor', ''])(
    'to %p, which is not an event, stops packaging',
    (event) => {
      expect(() => subscriptions({ Some: { events: [event] } })).toThrow(`${event} is not an event of the contract`);
    },
  );
});

it('any other rule can feed a queue, on any bus', () => {
  const { Resources } = queueWithRules(
    'Uploads',
    { UploadsRule: { EventPattern: { source: ['aws.s3'] } } },
    {
      timeoutSeconds: 60,
    },
  );
  expect(Resources.UploadsRule!.Properties).toMatchObject({
    EventPattern: { source: ['aws.s3'] },
    Targets: [{ Arn: arn('UploadsQueue') }],
  });
  expect(Resources.UploadsRule!.Properties).not.toHaveProperty('EventBusName');
  expect(Resources.UploadsQueue!.Properties.VisibilityTimeout).toBe(360);
});
