import { AwsError } from '../../errors.ts';
import type { Caller, Kernel } from '../../kernel.ts';
import { queueUrl } from '../../naming.ts';
import { functionEventFor, notificationFor } from './envelope.ts';
import { bodyFor, type Delivery, type Message, type Subscription } from './model.ts';

const callerFor = (topicArn: string): Caller => ({
  kind: 'service',
  principal: 'sns.amazonaws.com',
  sourceArn: topicArn,
});

const isRaw = ({ attributes }: Subscription): boolean => attributes.RawMessageDelivery === 'true';

/** Sends one message to a queue or a function, over its own API and under its policy. */
export async function send(kernel: Kernel, { subscription, message }: Delivery): Promise<void> {
  const caller = callerFor(message.topicArn);
  switch (subscription.protocol) {
    case 'sqs':
      return sendToQueue(kernel, subscription.endpoint, message, subscription);
    case 'lambda':
      await kernel.call(caller, 'lambda', 'Invoke', {
        FunctionName: subscription.endpoint,
        InvocationType: 'Event',
        Payload: functionEventFor(kernel, message, subscription),
      });
      return;
    default:
      throw new AwsError('InvalidParameter', `SNS cannot deliver to ${subscription.protocol}`);
  }
}

/** Sends a message to a queue: the subscribed one, or the dead-letter queue. */
export async function sendToQueue(
  kernel: Kernel,
  queueArn: string,
  message: Message,
  subscription: Subscription,
): Promise<void> {
  const raw = isRaw(subscription);
  await kernel.call(callerFor(message.topicArn), 'sqs', 'SendMessage', {
    QueueUrl: queueUrl(kernel, queueArn),
    MessageBody: raw ? bodyFor(message, subscription.protocol) : notificationFor(kernel, message, subscription),
    ...(raw ? { MessageAttributes: message.attributes } : {}),
    ...(message.groupId ? { MessageGroupId: message.groupId } : {}),
  });
}
