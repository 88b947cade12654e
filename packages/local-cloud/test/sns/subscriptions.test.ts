import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { EventBridgeClient, PutEventsCommand, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import {
  CreateTopicCommand,
  DeleteTopicCommand,
  GetSubscriptionAttributesCommand,
  GetTopicAttributesCommand,
  ListSubscriptionsByTopicCommand,
  ListSubscriptionsCommand,
  ListTagsForResourceCommand,
  ListTopicsCommand,
  PublishCommand,
  SetSubscriptionAttributesCommand,
  SetTopicAttributesCommand,
  SubscribeCommand,
  type SubscribeCommandInput,
  TagResourceCommand,
  UnsubscribeCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-sns';
import { queue, queuePolicy, subscribed, TopicsUnderTest, topic } from './topics-under-test.ts';

const run = promisify(execFile);

describe('topics and subscriptions', () => {
  let test: TopicsUnderTest;
  beforeAll(async () => {
    test = await TopicsUnderTest.start({
      Topic: topic({ Tags: [{ Key: 'owner', Value: 'ops' }] }),
      ...subscribed('Queue', { RawMessageDelivery: true }),
    });
  });
  afterAll(() => test.stop());
  const create = async (Name: string, more: object = {}) =>
    (await test.sns.send(new CreateTopicCommand({ Name, ...more }))).TopicArn!;
  const subscribe = (TopicArn: string, more: Partial<SubscribeCommandInput> = {}) =>
    test.sns.send(new SubscribeCommand({ TopicArn, Protocol: 'email', Endpoint: 'a@mail.example', ...more }));

  it('a topic is created once, described, listed and deleted with its subscriptions', async () => {
    const arn = await create('letters', { Attributes: { DisplayName: 'Letters' }, Tags: [{ Key: 'a', Value: '1' }] });
    expect(await create('letters')).toBe(arn);
    const { SubscriptionArn } = await subscribe(arn);
    expect((await subscribe(arn)).SubscriptionArn).toBe(SubscriptionArn);
    const { Attributes } = await test.sns.send(new GetTopicAttributesCommand({ TopicArn: arn }));
    expect(Attributes).toMatchObject({ TopicArn: arn, DisplayName: 'Letters', SubscriptionsConfirmed: '1' });
    const { Topics } = await test.sns.send(new ListTopicsCommand({}));
    expect(Topics).toContainEqual({ TopicArn: arn });
    const listed = {
      SubscriptionArn,
      Owner: '000000000000',
      Protocol: 'email',
      Endpoint: 'a@mail.example',
      TopicArn: arn,
    };
    const byTopic = await test.sns.send(new ListSubscriptionsByTopicCommand({ TopicArn: arn }));
    expect(byTopic.Subscriptions).toEqual([listed]);
    await test.sns.send(new DeleteTopicCommand({ TopicArn: arn }));
    await test.sns.send(new DeleteTopicCommand({ TopicArn: arn }));
    expect((await test.sns.send(new ListSubscriptionsCommand({}))).Subscriptions).not.toContainEqual(listed);
    await expect(test.sns.send(new GetTopicAttributesCommand({ TopicArn: arn }))).rejects.toMatchObject({
      name: 'NotFoundException',
    });
  });

  it('settings of topics and subscriptions are changed one at a time', async () => {
    const arn = await create('changing');
    await test.sns.send(
      new SetTopicAttributesCommand({ TopicArn: arn, AttributeName: 'DisplayName', AttributeValue: 'New' }),
    );
    expect((await test.sns.send(new GetTopicAttributesCommand({ TopicArn: arn }))).Attributes?.DisplayName).toBe('New');
    const { SubscriptionArn } = await subscribe(arn);
    const set = (AttributeName: string, AttributeValue: string) =>
      test.sns.send(new SetSubscriptionAttributesCommand({ SubscriptionArn, AttributeName, AttributeValue }));
    const get = async () => (await test.sns.send(new GetSubscriptionAttributesCommand({ SubscriptionArn }))).Attributes;
    await set('FilterPolicy', '{"kind":["a"]}');
    expect(await get()).toMatchObject({ FilterPolicy: '{"kind":["a"]}', FilterPolicyScope: 'MessageAttributes' });
    await set('FilterPolicy', '');
    expect(await get()).not.toHaveProperty('FilterPolicy');
    await expect(set('FilterPolicy', '{"kind":"a"}')).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await test.sns.send(new UnsubscribeCommand({ SubscriptionArn }));
    await expect(get()).rejects.toMatchObject({ name: 'NotFoundException' });
  });

  it('tags of a topic come from its template, and can be changed', async () => {
    const ResourceArn = test.ref('Topic');
    await test.sns.send(new TagResourceCommand({ ResourceArn, Tags: [{ Key: 'cost', Value: 'shared' }] }));
    await test.sns.send(new UntagResourceCommand({ ResourceArn, TagKeys: ['owner'] }));
    const { Tags } = await test.sns.send(new ListTagsForResourceCommand({ ResourceArn }));
    expect(Tags).toEqual([{ Key: 'cost', Value: 'shared' }]);
  });

  it.each<[string, Partial<SubscribeCommandInput>, string]>([
    ['a protocol that leaves the machine', { Protocol: 'https', Endpoint: 'https://a.example' }, 'NotImplemented'],
    ['an unknown protocol', { Protocol: 'pigeon' }, 'InvalidParameterException'],
    ['raw mail', { Attributes: { RawMessageDelivery: 'true' } }, 'InvalidParameterException'],
    ['an invalid queue', { Protocol: 'sqs', Endpoint: 'work' }, 'InvalidParameterException'],
    ['an unknown attribute', { Attributes: { Colour: 'red' } }, 'InvalidParameterException'],
    ['a retry policy', { Attributes: { DeliveryPolicy: '{}' } }, 'NotImplemented'],
  ])('a subscription is refused with %s', async (_, change, name) => {
    await expect(subscribe(test.ref('Topic'), change)).rejects.toMatchObject({ name });
  });

  it('FIFO topics are refused, by the API and in a template', async () => {
    await expect(create('a.fifo', { Attributes: { FifoTopic: 'true' } })).rejects.toMatchObject({
      name: 'NotImplemented',
    });
    const template = { Resources: { Topic: topic({ FifoTopic: true }) } };
    await expect(test.cloud.deployTemplate({ stackName: 'fifo', template })).rejects.toThrow('FIFO topics');
  });

  it('EventBridge publishes only to a topic whose policy admits its rule', async () => {
    const deploy = (policies: object) =>
      test.cloud.deployTemplate({
        stackName: 'rules',
        template: {
          Resources: {
            Topic: topic({ TopicName: 'from-rules' }),
            Queue: queue(),
            QueuePolicy: queuePolicy('Queue'),
            ...policies,
          } as any,
        },
      });
    await deploy({});
    const TopicArn = test.cloud.resource('rules', 'Topic').ref as string;
    const { attributes, ref } = test.cloud.resource('rules', 'Queue');
    await subscribe(TopicArn, {
      Protocol: 'sqs',
      Endpoint: attributes.Arn as string,
      Attributes: { RawMessageDelivery: 'true' },
    });
    const events = new EventBridgeClient(test.settings());
    await events.send(new PutRuleCommand({ Name: 'r', EventPattern: '{"source":["test"]}' }));
    await events.send(
      new PutTargetsCommand({ Rule: 'r', Targets: [{ Id: 't', Arn: TopicArn, InputPath: '$.detail' }] }),
    );
    const put = (n: number) =>
      events.send(
        new PutEventsCommand({ Entries: [{ Source: 'test', DetailType: 'T', Detail: JSON.stringify({ n }) }] }),
      );
    await put(1);
    await deploy({
      TopicPolicy: {
        Type: 'AWS::SNS::TopicPolicy',
        Properties: {
          Topics: [{ Ref: 'Topic' }],
          PolicyDocument: {
            Statement: [
              {
                Effect: 'Allow',
                Principal: { Service: 'events.amazonaws.com' },
                Action: 'sns:Publish',
                Resource: TopicArn,
              },
            ],
          },
        },
      },
    });
    await put(2);
    events.destroy();
    const { ReceiveMessageCommand } = await import('@aws-sdk/client-sqs');
    const { Messages } = await test.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: ref as string, WaitTimeSeconds: 10 }),
    );
    expect(Messages?.map(({ Body }) => Body)).toEqual(['{"n":2}']);
    expect(test.cloud.notices().map(({ message }) => message)).toContainEqual(
      expect.stringContaining('events.amazonaws.com may not sns:Publish'),
    );
  });

  it('alarms of the account publish to a topic without its own policy', async () => {
    const alarm = {
      kind: 'service',
      principal: 'cloudwatch.amazonaws.com',
      sourceArn: 'arn:aws:cloudwatch:us-east-1:000000000000:alarm:a',
    } as const;
    await test.cloud.kernel.call(alarm, 'sns', 'Publish', { TopicArn: test.ref('Topic'), Message: 'ALARM' });
    expect((await test.arrived('Queue')).map(({ body }) => body)).toEqual(['ALARM']);
  });

  it('a template that drops a subscription ends it', async () => {
    const resources = { Topic: topic({ Tags: [{ Key: 'owner', Value: 'ops' }] }) };
    await test.deploy(resources);
    const { Subscriptions } = await test.sns.send(new ListSubscriptionsByTopicCommand({ TopicArn: test.ref('Topic') }));
    expect(Subscriptions).toEqual([]);
    await test.sns.send(new PublishCommand({ TopicArn: test.ref('Topic'), Message: 'nobody listens' }));
  });

  const whereInstalled = spawnSync('aws', ['--version']).status === 0 ? it : it.skip;
  whereInstalled(
    'the AWS CLI (skipped where it is not installed) sees the same',
    async () => {
      const env = {
        ...process.env,
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
        AWS_DEFAULT_REGION: 'us-east-1',
      };
      // Debian's version takes the endpoint only from its arguments.
      const to = ['--endpoint-url', test.cloud.endpoint, '--output', 'json', 'sns'];
      const aws = async (...args: string[]) => JSON.parse((await run('aws', [...to, ...args], { env })).stdout || '{}');
      const { TopicArn } = await aws('create-topic', '--name', 'by-hand', '--attributes', 'DisplayName=Hand');
      await aws('subscribe', '--topic-arn', TopicArn, '--protocol', 'sms', '--notification-endpoint', '+15555550107');
      const { MessageId } = await aws('publish', '--topic-arn', TopicArn, '--message', 'from the shell');
      expect(await test.texts('+15555550107')).toMatchObject([
        { id: MessageId, message: 'from the shell', from: 'Hand' },
      ]);
      await aws('set-sms-attributes', '--attributes', 'MonthlySpendLimit=5');
      expect(await aws('get-sms-attributes')).toEqual({ attributes: { MonthlySpendLimit: '5' } });
    },
    120_000,
  );
});
