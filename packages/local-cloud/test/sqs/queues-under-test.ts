import { CreateQueueCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type Clock, systemClock } from '../../src/clock.ts';
import { type Cloud, startCloud } from '../../src/index.ts';
import { createSqs } from '../../src/services/sqs/index.ts';

/** SQS alone, through the real client. */
export class QueuesUnderTest {
  readonly cloud: Cloud;
  readonly sqs: SQSClient;

  private constructor(cloud: Cloud) {
    this.cloud = cloud;
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    this.sqs = new SQSClient({ endpoint: cloud.endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
  }

  static async start(clock: Clock = systemClock): Promise<QueuesUnderTest> {
    return new QueuesUnderTest(await startCloud({ quiet: true, clock, services: [createSqs] }));
  }

  async queue(
    QueueName: string,
    Attributes: Record<string, string> = {},
    tags?: Record<string, string>,
  ): Promise<string> {
    return (await this.sqs.send(new CreateQueueCommand({ QueueName, Attributes, tags }))).QueueUrl!;
  }

  send(QueueUrl: string, MessageBody: string, more: object = {}) {
    return this.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, ...more }));
  }

  async stop(): Promise<void> {
    this.sqs.destroy();
    await this.cloud.stop();
  }
}

export const arnOf = (name: string): string => `arn:aws:sqs:us-east-1:000000000000:${name}`;
