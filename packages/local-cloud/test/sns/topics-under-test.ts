import { SNSClient } from '@aws-sdk/client-sns';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type Clock, systemClock } from '../../src/clock.ts';
import { type Cloud, startCloud, type Template } from '../../src/index.ts';
import { until } from '../events/small-kernel.ts';

/** A cloud with a stack of topics, through the real clients. */
export class TopicsUnderTest {
  readonly cloud: Cloud;
  readonly sns: SNSClient;
  readonly sqs: SQSClient;

  private constructor(cloud: Cloud) {
    this.cloud = cloud;
    this.sns = new SNSClient(this.settings());
    this.sqs = new SQSClient(this.settings());
  }

  static async start(
    Resources: Template['Resources'] = {},
    options: { clock?: Clock; dataDir?: string } = {},
  ): Promise<TopicsUnderTest> {
    const cloud = await startCloud({ quiet: true, clock: systemClock, ...options });
    const test = new TopicsUnderTest(cloud);
    await test.deploy(Resources);
    return test;
  }

  settings(credentials: object = { accessKeyId: 'local', secretAccessKey: 'local' }): any {
    return { endpoint: this.cloud.endpoint, region: 'us-east-1', credentials, maxAttempts: 1 };
  }

  async deploy(Resources: Template['Resources']): Promise<void> {
    await this.cloud.deployTemplate({ stackName: 'topics', template: { Resources } });
  }

  ref(logicalId: string): string {
    return this.cloud.resource('topics', logicalId).ref;
  }

  /** The messages in a queue, once there are any; each is returned once. */
  async arrived(logicalId: string, atLeast = 1): Promise<{ body: string; attributes: Record<string, any> }[]> {
    const found: { body: string; attributes: Record<string, any> }[] = [];
    await until(async () => {
      found.push(...(await this.waiting(logicalId)));
      return found.length >= atLeast;
    }, 20);
    return found;
  }

  async waiting(logicalId: string): Promise<{ body: string; attributes: Record<string, any> }[]> {
    const { Messages = [] } = await this.sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: this.ref(logicalId),
        MaxNumberOfMessages: 10,
        VisibilityTimeout: 43_200,
        MessageAttributeNames: ['All'],
      }),
    );
    return Messages.map(({ Body = '', MessageAttributes = {} }) => ({ body: Body, attributes: MessageAttributes }));
  }

  async texts(to: string): Promise<any[]> {
    return (await (await fetch(`${this.cloud.endpoint}/_local/texts?to=${encodeURIComponent(to)}`)).json()) as any[];
  }

  async answerText(from: string, text: string): Promise<unknown> {
    const answer = await fetch(`${this.cloud.endpoint}/_local/texts/answer`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ from, text }),
    });
    return answer.json();
  }

  async stop(): Promise<void> {
    this.sns.destroy();
    this.sqs.destroy();
    await this.cloud.stop();
  }
}

export const topic = (properties: Record<string, unknown> = {}) => ({
  Type: 'AWS::SNS::Topic',
  Properties: properties,
});
export const queue = () => ({ Type: 'AWS::SQS::Queue', Properties: {} });
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

/** Lets the topic send to the queue, with the policy that AWS requires. */
export const queuePolicy = (queueId: string, topicId = 'Topic') => ({
  Type: 'AWS::SQS::QueuePolicy',
  Properties: {
    Queues: [{ Ref: queueId }],
    PolicyDocument: {
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'sns.amazonaws.com' },
          Action: 'sqs:SendMessage',
          Resource: arnOf(queueId),
          Condition: { ArnEquals: { 'aws:SourceArn': { Ref: topicId } } },
        },
      ],
    },
  },
});

export const subscription = (queueId: string, more: Record<string, unknown> = {}, topicId = 'Topic') => ({
  Type: 'AWS::SNS::Subscription',
  Properties: { TopicArn: { Ref: topicId }, Protocol: 'sqs', Endpoint: arnOf(queueId), ...more },
});

/** A queue that admits the topic, and its subscription. */
export const subscribed = (id: string, more: Record<string, unknown> = {}): Template['Resources'] => ({
  [id]: queue(),
  [`${id}Policy`]: queuePolicy(id),
  [`${id}Subscription`]: subscription(id, more),
});

export const redriveTo = (id: string) => ({ RedrivePolicy: { deadLetterTargetArn: arnOf(id) } });
