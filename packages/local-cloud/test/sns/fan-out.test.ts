import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PublishBatchCommand, PublishCommand, type PublishCommandInput } from '@aws-sdk/client-sns';
import { until } from '../events/small-kernel.ts';
import { queue, redriveTo, subscribed, subscription, TopicsUnderTest, topic } from './topics-under-test.ts';

const text = (StringValue: string) => ({ DataType: 'String', StringValue });

describe('a topic', () => {
  let test: TopicsUnderTest;
  const publish = (more: Partial<PublishCommandInput> = {}) =>
    test.sns.send(new PublishCommand({ TopicArn: test.ref('Topic'), Message: 'hello', ...more }));

  beforeAll(async () => {
    test = await TopicsUnderTest.start({
      Topic: topic({ TopicName: 'claims', DisplayName: 'Claims' }),
      ...subscribed('Wrapped'),
      ...subscribed('Raw', { RawMessageDelivery: true }),
      ...subscribed('ByAttribute', {
        FilterPolicy: { state: ['TX', { prefix: 'C' }], amount: [{ numeric: ['>', 10] }] },
      }),
      ...subscribed('ByBody', { FilterPolicyScope: 'MessageBody', FilterPolicy: { detail: { kind: ['crash'] } } }),
      Mail: {
        Type: 'AWS::SNS::Subscription',
        Properties: { TopicArn: { Ref: 'Topic' }, Protocol: 'email', Endpoint: 'ops@mail.example' },
      },
    });
  });
  afterAll(() => test.stop());

  it('sends a message to every queue, in its envelope or raw with the attributes', async () => {
    const { MessageId } = await publish({
      Subject: 'News',
      MessageAttributes: { state: text('NY'), photo: { DataType: 'Binary', BinaryValue: Buffer.from('x') } },
    });
    const [wrapped] = await test.arrived('Wrapped');
    expect(JSON.parse(wrapped!.body)).toMatchObject({
      Type: 'Notification',
      MessageId,
      TopicArn: 'arn:aws:sns:us-east-1:000000000000:claims',
      Subject: 'News',
      Message: 'hello',
      Timestamp: expect.stringMatching(/Z$/),
      MessageAttributes: { state: { Type: 'String', Value: 'NY' }, photo: { Type: 'Binary', Value: 'eA==' } },
    });
    const [raw] = await test.arrived('Raw');
    expect(raw!.body).toBe('hello');
    expect(raw!.attributes).toMatchObject({ state: text('NY'), photo: { BinaryValue: new Uint8Array([120]) } });
    expect(await test.waiting('ByAttribute')).toEqual([]);
    expect(await test.waiting('ByBody')).toEqual([]);
  });

  it('mails the subscribed address at once', async () => {
    await publish({ Subject: 'Queue not empty', Message: 'look' });
    const mails = (await (await fetch(`${test.cloud.endpoint}/_local/mailbox?to=ops@mail.example`)).json()) as any[];
    expect(mails.at(-1)).toMatchObject({
      subject: 'Queue not empty',
      text: 'look',
      from: 'no-reply@sns.amazonaws.com',
    });
  });

  it('filters by attributes or by body', async () => {
    const amount = (StringValue: string) => ({ DataType: 'Number', StringValue });
    await publish({ Message: 'poor', MessageAttributes: { state: text('TX'), amount: amount('10') } });
    await publish({ Message: 'rich', MessageAttributes: { state: text('CA'), amount: amount('11') } });
    await publish({ Message: '{"detail":{"kind":"scratch"}}' });
    await publish({ Message: '{"detail":{"kind":"crash"}}' });
    expect((await test.arrived('ByAttribute')).map(({ body }) => JSON.parse(body).Message)).toEqual(['rich']);
    expect((await test.arrived('ByBody')).map(({ body }) => JSON.parse(body).Message)).toEqual([
      '{"detail":{"kind":"crash"}}',
    ]);
  });

  it('sends each protocol its own text of a JSON structure', async () => {
    await test.waiting('Raw');
    await publish({ MessageStructure: 'json', Message: JSON.stringify({ default: 'all', sqs: 'queues' }) });
    expect((await test.arrived('Raw')).at(-1)?.body).toBe('queues');
    const mails = (await (await fetch(`${test.cloud.endpoint}/_local/mailbox?to=ops@mail.example`)).json()) as any[];
    expect(mails.at(-1).text).toBe('all');
  });

  it('accepts a batch entry by entry', async () => {
    await until(async () => (await test.waiting('Raw')).length === 0);
    const { Successful, Failed } = await test.sns.send(
      new PublishBatchCommand({
        TopicArn: test.ref('Topic'),
        PublishBatchRequestEntries: [
          { Id: 'a', Message: 'one' },
          { Id: 'b', Message: 'two', Subject: 'no\nbreaks' },
          { Id: 'c', Message: 'three', MessageAttributes: { state: text('TX') } },
        ],
      }),
    );
    expect(Successful?.map(({ Id }) => Id)).toEqual(['a', 'c']);
    expect(Failed).toMatchObject([{ Id: 'b', Code: 'InvalidParameter', SenderFault: true }]);
    expect((await test.arrived('Raw', 2)).map(({ body }) => body).sort()).toEqual(['one', 'three']);
  });

  it.each<[string, Partial<PublishCommandInput>, string]>([
    ['an unknown topic', { TopicArn: 'arn:aws:sns:us-east-1:000000000000:none' }, 'NotFoundException'],
    ['no text', { Message: '' }, 'InvalidParameterException'],
    ['two targets', { PhoneNumber: '+15555550100' }, 'InvalidParameterException'],
    ['a structure without default', { MessageStructure: 'json', Message: '{}' }, 'InvalidParameterException'],
    ['262,145 bytes', { Message: 'x'.repeat(262_145) }, 'InvalidParameterException'],
    [
      'an invalid number',
      { MessageAttributes: { n: { DataType: 'Number', StringValue: 'x' } } },
      'InvalidParameterException',
    ],
  ])('refuses %s', async (_, change, name) => {
    await expect(publish(change)).rejects.toMatchObject({ name });
  });
});

describe('a message that a topic cannot deliver', () => {
  let dataDir: string;
  let test: TopicsUnderTest;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'sns-'));
  });
  afterEach(async () => {
    await test.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const publish = (Message: string) => test.sns.send(new PublishCommand({ TopicArn: test.ref('Topic'), Message }));

  it('goes to the dead-letter queue of the subscription, when the queue does not admit the topic', async () => {
    const { Dead, DeadPolicy } = subscribed('Dead');
    test = await TopicsUnderTest.start({
      Topic: topic(),
      Dead: Dead!,
      DeadPolicy: DeadPolicy!,
      Closed: queue(),
      ClosedSubscription: subscription('Closed', redriveTo('Dead')),
    });
    await publish('lost?');
    const [dead] = await test.arrived('Dead');
    expect(JSON.parse(dead!.body).Message).toBe('lost?');
    const notices = test.cloud.notices().map(({ message }) => message);
    expect(notices).toContainEqual(expect.stringContaining('could not deliver'));
    expect(notices).toContainEqual(expect.stringContaining('sns.amazonaws.com may not sqs:SendMessage'));
  });

  it('is delivered after a restart, if it was accepted but not delivered yet', async () => {
    const resources = { Topic: topic(), ...subscribed('Queue', { RawMessageDelivery: true }) };
    test = await TopicsUnderTest.start(resources, { dataDir });
    await test.cloud.services.find(({ name }) => name === 'sns')!.stop!();
    await publish('kept');
    expect(await test.waiting('Queue')).toEqual([]);
    await test.stop();
    test = await TopicsUnderTest.start(resources, { dataDir });
    expect((await test.arrived('Queue')).map(({ body }) => body)).toEqual(['kept']);
  });
});
