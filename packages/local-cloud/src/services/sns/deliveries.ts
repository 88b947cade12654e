import { dueWork } from '../../due-work.ts';
import type { Kernel } from '../../kernel.ts';
import { classify } from '../events/failure.ts';
import type { Delivery, Message, Subscription } from './model.ts';
import { send, sendToQueue } from './send.ts';

type TopicMetric =
  | 'NumberOfNotificationsDelivered'
  | 'NumberOfNotificationsFailed'
  | 'NumberOfNotificationsRedrivenToDlq'
  | 'NumberOfNotificationsFailedToRedriveToDlq';

const MOST_RETRIES = 100_015;
const LONGEST_PAUSE = 20_000;

/** AWS's pauses before a retry to a queue or function: three retries at once, two after a second, then growing to 20 s. */
export function pauseBefore(retry: number): number {
  if (retry <= 3) return 0;
  if (retry <= 5) return 1000;
  return Math.min(1000 * 2 ** (retry - 5), LONGEST_PAUSE);
}

/** Works off topics' deliveries to queues and functions until each reached its subscriber or dead-letter queue, or is dropped. */
export function createDeliveries(kernel: Kernel) {
  const { db, clock } = kernel;
  const deliveries = dueWork(kernel, 'sns_deliveries', deliveryOf, attempt, ({ message }, error) =>
    kernel.notice('error', `SNS could not record the delivery of ${message.id}: ${String(error)}`),
  );

  /** Records a pending delivery; called inside the transaction that takes the message. */
  function owe(subscription: Subscription, message: Message): void {
    db.prepare('INSERT INTO sns_deliveries (subscription, message, due_at, retries) VALUES (?, ?, ?, 0)').run(
      JSON.stringify(subscription),
      JSON.stringify(message),
      clock.now(),
    );
  }

  async function attempt(delivery: Delivery): Promise<void> {
    if (delivery.failure) return bury(delivery);
    try {
      await send(kernel, delivery);
      if (kernel.chaos.deliverTwice) await send(kernel, delivery);
    } catch (error) {
      return refused(delivery, error);
    }
    measure(delivery, 'NumberOfNotificationsDelivered');
    deliveries.done(delivery);
  }

  /** `AWS/SNS` of the topic. */
  function measure({ subscription }: Delivery, metric: TopicMetric): void {
    const dimensions = { TopicName: subscription.topicArn.split(':').at(-1)! };
    kernel.signals.emit('metric:measured', { namespace: 'AWS/SNS', dimensions, values: { [metric]: 1 } });
  }

  async function refused(delivery: Delivery, error: unknown): Promise<void> {
    const { code, message, retry } = classify(error);
    if (retry && delivery.retries < MOST_RETRIES) {
      return deliveries.retryAt(delivery, clock.now() + pauseBefore(delivery.retries + 1));
    }
    deliveries.giveUp(delivery, { code, message });
    measure(delivery, 'NumberOfNotificationsFailed');
    const { subscription } = delivery;
    const queue = deadLettersOf(subscription);
    kernel.notice(
      'error',
      `SNS topic ${subscription.topicArn} could not deliver to ${subscription.endpoint}: ${code} ${message}. ` +
        (queue ? `The message goes to the dead-letter queue ${queue}.` : 'No dead-letter queue is set: it is dropped.'),
      { topicArn: subscription.topicArn, endpoint: subscription.endpoint, code, messageId: delivery.message.id },
    );
    return bury(delivery);
  }

  async function bury(delivery: Delivery): Promise<void> {
    const { subscription, message } = delivery;
    const queue = deadLettersOf(subscription);
    if (!queue) return deliveries.done(delivery);
    try {
      await sendToQueue(kernel, queue, message, subscription);
      measure(delivery, 'NumberOfNotificationsRedrivenToDlq');
    } catch (error) {
      const { code, message: reason, retry } = classify(error);
      if (retry) return deliveries.postpone(delivery, clock.now() + LONGEST_PAUSE);
      measure(delivery, 'NumberOfNotificationsFailedToRedriveToDlq');
      kernel.notice(
        'error',
        `SNS topic ${subscription.topicArn} lost a message: its dead-letter queue ${queue} refused it too: ${code} ${reason}`,
        { topicArn: subscription.topicArn, deadLetterQueue: queue, code, messageId: message.id },
      );
    }
    deliveries.done(delivery);
  }

  const { wake, start, stop } = deliveries;
  return { owe, wake, start, stop };
}

const deliveryOf = (row: any): Delivery => ({
  n: row.n,
  subscription: JSON.parse(row.subscription),
  message: JSON.parse(row.message),
  retries: row.retries,
  ...(row.failure ? { failure: JSON.parse(row.failure) } : {}),
});

function deadLettersOf({ attributes }: Subscription): string | undefined {
  return attributes.RedrivePolicy ? JSON.parse(attributes.RedrivePolicy).deadLetterTargetArn : undefined;
}
