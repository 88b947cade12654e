import { type Cloud, startCloud, type Template } from '@claimstream/local-cloud';
import { serviceTable, subscriptions, template } from '../index.cjs';

const BUS = 'claimstream-test';

/** The template as the Serverless Framework packages it. */
const packaged = (parts: object): Template => {
  const bus = { Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: BUS } } };
  const stack = { ...parts, Resources: { ...bus, ...(parts as Template).Resources } };
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the Serverless Framework would resolve it
  return JSON.parse(JSON.stringify(stack).replaceAll('${sls:stage}', 'test'));
};

describe('a stack of these parts', () => {
  let cloud: Cloud;
  const call = (service: string, verb: string, input: object) =>
    cloud.kernel.call({ kind: 'operator' }, service, verb, input);

  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    const parts = template(serviceTable({ indexes: ['open'] }), subscriptions({ Ends: { events: ['ClaimClosed'] } }));
    await cloud.deployTemplate({ stackName: 'parts', template: packaged(parts) });
  });
  afterAll(() => cloud.stop());

  const closed = (source: string, version: number) => ({
    EventBusName: BUS,
    Source: source,
    DetailType: 'Claim.Closed',
    Detail: JSON.stringify({ metadata: { version } }),
  });

  it('brings an event that meets the pattern to the queue, past its policy, and no other', async () => {
    const { physicalId: QueueUrl } = cloud.resource('parts', 'EndsQueue');
    const Entries = [closed('fraud.service', 1), closed('claims.service', 2), closed('claims.service', 1)];
    await call('events', 'PutEvents', { Entries });
    const { Messages } = await call('sqs', 'ReceiveMessage', {
      QueueUrl,
      WaitTimeSeconds: 10,
      MaxNumberOfMessages: 10,
    });
    const bodies = Messages.map(({ Body }: { Body: string }) => JSON.parse(Body));
    expect(bodies).toMatchObject([{ source: 'claims.service', detail: { metadata: { version: 1 } } }]);
  });

  it('has a table with its index and a stream of new images', async () => {
    const { physicalId: TableName } = cloud.resource('parts', 'Table');
    const { Table } = await call('dynamodb', 'DescribeTable', { TableName });
    expect(Table).toMatchObject({
      GlobalSecondaryIndexes: [{ IndexName: 'open' }],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    });
  });
});
