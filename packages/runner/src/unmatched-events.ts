import type { Cloud } from '@claimstream/local-cloud';

const operator = { kind: 'operator' } as const;
const LOOK_EVERY_MS = 2000;

/**
 * Reports events that no rule can match (an unknown name, major version or source) whenever more of them wait in the platform's queue; at
 * the start, it reports those that waited before.
 * @returns a function that ends the watch
 */
export async function watchUnmatchedEvents(cloud: Cloud, stage: string): Promise<() => void> {
  const QueueName = `claimstream-unmatched-${stage}`;
  const { QueueUrl } = await cloud.kernel.call(operator, 'sqs', 'GetQueueUrl', { QueueName });
  let told = 0;
  const look = async () => {
    const waiting = await messagesIn(cloud, QueueUrl);
    if (waiting > told) cloud.kernel.notice('warn', message(waiting, QueueUrl));
    told = waiting;
  };
  await look();
  const timer = setInterval(() => void look().catch((error) => endWithTheQueue(error, timer)), LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

async function messagesIn(cloud: Cloud, QueueUrl: string): Promise<number> {
  const AttributeNames = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'];
  const { Attributes } = await cloud.kernel.call(operator, 'sqs', 'GetQueueAttributes', { QueueUrl, AttributeNames });
  return AttributeNames.reduce((sum, name) => sum + Number(Attributes[name]), 0);
}

function message(waiting: number, queueUrl: string): string {
  const events = waiting === 1 ? '1 event waits' : `${waiting} events wait`;
  return `${events} that no rule wants: an unknown name, major or source. To see them: aws --endpoint-url ${
    new URL(queueUrl).origin
  } sqs receive-message --max-number-of-messages 10 --queue-url ${queueUrl}`;
}

/** The queue is gone once the platform's stack is removed; then there is nothing to watch. */
function endWithTheQueue(error: Error, timer: NodeJS.Timeout): void {
  clearInterval(timer);
  if (!/NonExistentQueue|QueueDoesNotExist/.test(error.name)) throw error;
}
