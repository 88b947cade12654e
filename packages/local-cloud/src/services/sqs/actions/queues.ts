import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { Queue, QueueAttributes } from '../queue-book.ts';
import { type OnQueue, onQueue, type SqsRoom } from '../room.ts';

export const createQueue = (room: SqsRoom): Verb<{ QueueName: string; Attributes?: QueueAttributes }> => ({
  permissions: ({ QueueName }) => [{ action: 'sqs:CreateQueue', resource: room.book.arnOf(QueueName) }],
  run({ QueueName, Attributes = {} }) {
    if (Attributes.FifoQueue === 'true' || QueueName.endsWith('.fifo')) throw new NotEmulated('FIFO queues');
    if (!/^[\w-]{1,80}$/.test(QueueName))
      throw new AwsError(
        'InvalidParameterValue',
        'Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length',
      );
    return { QueueUrl: setAttributes(room, QueueName, Attributes).url };
  },
});

export const deleteQueue = (room: SqsRoom): Verb<OnQueue> => ({
  permissions: onQueue(room, 'DeleteQueue'),
  run({ QueueUrl }) {
    const queue = room.book.byUrl(QueueUrl);
    room.messages.purge(queue);
    room.book.remove(queue.name);
    return {};
  },
});

export const purgeQueue = (room: SqsRoom): Verb<OnQueue> => ({
  permissions: onQueue(room, 'PurgeQueue'),
  run({ QueueUrl }) {
    room.messages.purge(room.book.byUrl(QueueUrl));
    return {};
  },
});

export const getQueueUrl = (room: SqsRoom): Verb<{ QueueName: string }> => ({
  permissions: ({ QueueName }) => [{ action: 'sqs:GetQueueUrl', resource: room.book.arnOf(QueueName) }],
  run: ({ QueueName }) => ({ QueueUrl: room.book.byUrl(QueueName).url }),
});

export const listQueues = ({ book }: SqsRoom): Verb<{ QueueNamePrefix?: string }> => ({
  permissions: () => [{ action: 'sqs:ListQueues', resource: '*' }],
  run({ QueueNamePrefix = '' }) {
    const urls = book.all().flatMap(({ name, url }) => (name.startsWith(QueueNamePrefix) ? [url] : []));
    return urls.length > 0 ? { QueueUrls: urls } : {};
  },
});

export const setQueueAttributes = (room: SqsRoom): Verb<OnQueue & { Attributes: QueueAttributes }> => ({
  permissions: onQueue(room, 'SetQueueAttributes'),
  run({ QueueUrl, Attributes }) {
    setAttributes(room, room.book.byUrl(QueueUrl).name, Attributes);
    return {};
  },
});

export const getQueueAttributes = (room: SqsRoom): Verb<OnQueue & { AttributeNames?: string[] }> => ({
  permissions: onQueue(room, 'GetQueueAttributes'),
  run({ QueueUrl, AttributeNames = [] }) {
    const all = attributesOf(room, room.book.byUrl(QueueUrl));
    const wanted = AttributeNames.includes('All') ? Object.keys(all) : AttributeNames;
    const Attributes = Object.fromEntries(
      wanted.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])),
    );
    return Object.keys(Attributes).length > 0 ? { Attributes } : {};
  },
});

export const listDeadLetterSourceQueues = (room: SqsRoom): Verb<OnQueue> => ({
  permissions: onQueue(room, 'ListDeadLetterSourceQueues'),
  run({ QueueUrl }) {
    const target = room.book.byUrl(QueueUrl);
    return { queueUrls: sourcesOf(room, target).map(({ url }) => url) };
  },
});

/** The queues whose dead letters go to `target`. */
export function sourcesOf({ book }: SqsRoom, target: Queue): Queue[] {
  return book
    .all()
    .filter(
      ({ attributes }) =>
        attributes.RedrivePolicy && JSON.parse(attributes.RedrivePolicy).deadLetterTargetArn === target.arn,
    );
}

function setAttributes({ book }: SqsRoom, name: string, { Policy, ...attributes }: QueueAttributes): Queue {
  const queue = book.save(name, attributes);
  if (Policy !== undefined) book.setPolicy(name, Policy ? JSON.parse(Policy) : undefined);
  return queue;
}

function attributesOf({ messages }: SqsRoom, queue: Queue): QueueAttributes {
  const { visible, inFlight, delayed } = messages.counts(queue);
  return {
    QueueArn: queue.arn,
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    ...queue.attributes,
    ...(queue.policy ? { Policy: JSON.stringify(queue.policy) } : {}),
  };
}
