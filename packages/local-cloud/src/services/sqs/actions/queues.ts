import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { checkAttributeNames } from '../attribute-check.ts';
import type { Queue, QueueAttributes } from '../queue-book.ts';
import { type OnQueue, onQueue, type SqsRoom } from '../room.ts';

interface CreateInput {
  QueueName: string;
  Attributes?: QueueAttributes;
  /** In lower case, unlike its neighbours; the query protocol and TagQueue say `Tags`. */
  tags?: Record<string, string>;
  Tags?: Record<string, string>;
}

export const createQueue = (room: SqsRoom): Verb<CreateInput> => ({
  permissions: ({ QueueName }) => [{ action: 'sqs:CreateQueue', resource: room.book.arnOf(QueueName) }],
  run({ QueueName, Attributes = {}, tags, Tags = tags }) {
    if (Attributes.FifoQueue === 'true' || QueueName.endsWith('.fifo')) throw new NotEmulated('FIFO queues');
    if (!/^[\w-]{1,80}$/.test(QueueName))
      throw new AwsError(
        'InvalidParameterValue',
        'Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length',
      );
    const existing = room.book.byName(QueueName);
    if (existing) refuseOtherAttributes(existing, Attributes);
    const queue = existing ?? setAttributes(room, QueueName, Attributes);
    if (!existing && Tags) room.tags.replace(QueueName, Tags);
    return { QueueUrl: queue.url };
  },
});

/** Creating a queue again is harmless, unless it would be another one. */
function refuseOtherAttributes({ attributes }: Queue, wanted: QueueAttributes): void {
  const other = Object.keys(wanted).find((name) => name !== 'Policy' && attributes[name] !== wanted[name]);
  if (other === undefined) return;
  throw new AwsError(
    'QueueNameExists',
    `A queue already exists with the same name and a different value for attribute ${other}`,
  );
}

export const deleteQueue = (room: SqsRoom): Verb<OnQueue> => ({
  permissions: onQueue(room, 'DeleteQueue'),
  run({ QueueUrl }) {
    const queue = room.book.byUrl(QueueUrl);
    room.messages.purge(queue);
    room.book.remove(queue.name);
    room.tags.replace(queue.name, {});
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

interface ListInput {
  QueueNamePrefix?: string;
  MaxResults?: number;
  /** The name of the last queue of the page before. */
  NextToken?: string;
}

export const listQueues = ({ book }: SqsRoom): Verb<ListInput> => ({
  permissions: () => [{ action: 'sqs:ListQueues', resource: '*' }],
  run({ QueueNamePrefix = '', MaxResults, NextToken = '' }) {
    const queues = book.all().filter(({ name }) => name.startsWith(QueueNamePrefix) && name > NextToken);
    const page = queues.slice(0, Number(MaxResults ?? 1000));
    if (page.length === 0) return {};
    const more = MaxResults !== undefined && page.length < queues.length;
    return { QueueUrls: page.map(({ url }) => url), ...(more && { NextToken: page.at(-1)!.name }) };
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
    checkAttributeNames(AttributeNames);
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
