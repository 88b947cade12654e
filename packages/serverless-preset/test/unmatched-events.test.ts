import { type Cloud, startCloud, type Template } from '@claimstream/local-cloud';
import { template, unmatchedEvents } from '../index.cjs';

const BUS = 'claimstream-test';

/** An owner's stack, with the platform's bus and queue in it. */
const stack = (): Template => {
  const platform = {
    Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: BUS } },
    Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'claimstream-unmatched-test' } },
    QueuePolicy: {
      Type: 'AWS::SQS::QueuePolicy',
      Properties: {
        Queues: [{ Ref: 'Queue' }],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'events.amazonaws.com' },
              Action: 'sqs:SendMessage',
              Resource: { 'Fn::GetAtt': ['Queue', 'Arn'] },
            },
          ],
        },
      },
    },
  };
  const parts = template({ Resources: platform }, unmatchedEvents('claims'));
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the Serverless Framework would resolve it
  return JSON.parse(JSON.stringify(parts).replaceAll('${sls:stage}', 'test'));
};

describe('events under the source of an owner', () => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    await cloud.deployTemplate({ stackName: 'owner', template: stack() });
  });
  afterAll(() => cloud.stop());

  const entry = (DetailType: string, detail: object, Source = 'claims.service') => ({
    EventBusName: BUS,
    Source,
    DetailType,
    Detail: JSON.stringify(detail),
  });
  const call = (service: string, verb: string, input: object) =>
    cloud.kernel.call({ kind: 'operator' }, service, verb, input);

  it('reach the queue of unmatched events only if the contract has no such name or major', async () => {
    const Entries = [
      entry('Claim.Closed', { metadata: { version: 1 } }),
      entry('Claim.Forgotten', { metadata: { version: 1 } }),
      entry('Claim.Closed', { metadata: { version: 9 } }),
      entry('Claim.Closed', { metadata: { version: '1' } }),
      entry('Claim.Closed', { metadata: {} }),
      entry('Fraud.Detected', { metadata: { version: 1 } }),
      entry('Fraud.Forgotten', { metadata: { version: 1 } }, 'fraud.service'),
    ];
    await call('events', 'PutEvents', { Entries });
    const { physicalId: QueueUrl } = cloud.resource('owner', 'Queue');
    const received: [string, unknown][] = [];
    while (received.length < 5) {
      const { Messages = [] } = await call('sqs', 'ReceiveMessage', {
        QueueUrl,
        WaitTimeSeconds: 10,
        MaxNumberOfMessages: 10,
      });
      for (const { Body } of Messages) {
        const { 'detail-type': name, detail } = JSON.parse(Body);
        received.push([name, detail.metadata.version]);
      }
      expect(Messages.length).toBeGreaterThan(0);
    }
    expect(received.sort()).toEqual([
      ['Claim.Closed', undefined],
      ['Claim.Closed', '1'],
      ['Claim.Closed', 9],
      ['Claim.Forgotten', 1],
      ['Fraud.Detected', 1],
    ]);
  });
});

it('an owner without events has none', () => {
  expect(() => unmatchedEvents('garage')).toThrow('garage owns no event of the contract');
});
