import { createHash } from 'node:crypto';
import type { Kernel } from '../../kernel.ts';
import { bodyFor, type Message, type Subscription } from './model.ts';

/** A placeholder in a signature's format: nothing here checks signatures, and there is no certificate. */
const signatureOf = ({ id }: Message): string => createHash('sha256').update(id).digest('base64');

const unsubscribeUrl = (kernel: Kernel, { arn }: Subscription): string =>
  `${kernel.endpoint}/?Action=Unsubscribe&SubscriptionArn=${arn}`;

/** The body of a queue's message, unless the subscription asks for raw messages. */
export function notificationFor(kernel: Kernel, message: Message, subscription: Subscription): string {
  const { id, topicArn, subject, timestamp } = message;
  const attributes = attributesOf(message);
  return JSON.stringify({
    Type: 'Notification',
    MessageId: id,
    TopicArn: topicArn,
    ...(subject === undefined ? {} : { Subject: subject }),
    Message: bodyFor(message, subscription.protocol),
    Timestamp: timestamp,
    SignatureVersion: '1',
    Signature: signatureOf(message),
    SigningCertURL: `${kernel.endpoint}/SimpleNotificationService.pem`,
    UnsubscribeURL: unsubscribeUrl(kernel, subscription),
    ...(Object.keys(attributes).length > 0 ? { MessageAttributes: attributes } : {}),
  });
}

/** The event of a subscribed function. */
export function functionEventFor(kernel: Kernel, message: Message, subscription: Subscription): string {
  const { id, topicArn, subject = null, timestamp } = message;
  return JSON.stringify({
    Records: [
      {
        EventSource: 'aws:sns',
        EventVersion: '1.0',
        EventSubscriptionArn: subscription.arn,
        Sns: {
          Type: 'Notification',
          MessageId: id,
          TopicArn: topicArn,
          Subject: subject,
          Message: bodyFor(message, subscription.protocol),
          Timestamp: timestamp,
          SignatureVersion: '1',
          Signature: signatureOf(message),
          SigningCertUrl: `${kernel.endpoint}/SimpleNotificationService.pem`,
          UnsubscribeUrl: unsubscribeUrl(kernel, subscription),
          MessageAttributes: attributesOf(message),
        },
      },
    ],
  });
}

function attributesOf({ attributes }: Message): Record<string, { Type: string; Value: string }> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      { Type: DataType, Value: StringValue ?? BinaryValue ?? '' },
    ]),
  );
}
