import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { checkAttributeNames, policyFrom } from '../attribute-check.ts';
import { type OnQueue, onQueue, type SqsContext } from '../context.ts';
import type { Queue, QueueAttributes } from '../queue-store.ts';

interface CreateInput {
  QueueName: string;
  Attributes?: QueueAttributes;
  /** In lower case, unlike its neighbours; the query protocol and TagQueue say `Tags`. */
  tags?: Record<string, string>;
  Tags?: Record<string, string>;
}

export const createQueue = (context: SqsContext): Verb<CreateInput> => ({
  permissions: ({ QueueName }) => [{ action: 'sqs:CreateQueue', resource: context.queues.arnOf(QueueName) }],
  run({ QueueName, Attributes = {}, tags, Tags = tags }) {
    if (Attributes.FifoQueue === 'true' || QueueName.endsWith('.fifo')) throw new NotEmulated('FIFO queues');
    if (!/^[\w-]{1,80}$/.test(QueueName))
      throw new AwsError(
        'InvalidParameterValue',
        'Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length',
      );
    const existing = context.queues.byName(QueueName);
    if (existing) refuseOtherAttributes(existing, Attributes);
    const queue = existing ?? setAttributes(context, QueueName, Attributes);
    if (!existing && Tags) context.tags.replace(QueueName, Tags);
    return { QueueUrl: queue.url };
  },
});

/** Creating an existing queue again succeeds, unless its attributes differ. */
function refuseOtherAttributes({ attributes }: Queue, wanted: QueueAttributes): void {
  const other = Object.keys(wanted).find((name) => name !== 'Policy' && attributes[name] !== wanted[name]);
  if (other === undefined) return;
  throw new AwsError(
    'QueueNameExists',
    `A queue already exists with the same name and a different value for attribute ${other}`,
  );
}

export const deleteQueue = (context: SqsContext): Verb<OnQueue> => ({
  permissions: onQueue(context, 'DeleteQueue'),
  run({ QueueUrl }) {
    const queue = context.queues.byUrl(QueueUrl);
    context.messages.purge(queue);
    context.queues.remove(queue.name);
    context.tags.replace(queue.name, {});
    return {};
  },
});

export const purgeQueue = (context: SqsContext): Verb<OnQueue> => ({
  permissions: onQueue(context, 'PurgeQueue'),
  run({ QueueUrl }) {
    context.messages.purge(context.queues.byUrl(QueueUrl));
    return {};
  },
});

export const getQueueUrl = (context: SqsContext): Verb<{ QueueName: string }> => ({
  permissions: ({ QueueName }) => [{ action: 'sqs:GetQueueUrl', resource: context.queues.arnOf(QueueName) }],
  run: ({ QueueName }) => ({ QueueUrl: context.queues.byUrl(QueueName).url }),
});

interface ListInput {
  QueueNamePrefix?: string;
  MaxResults?: number;
  /** The name of the previous page's last queue. */
  NextToken?: string;
}

export const listQueues = ({ queues }: SqsContext): Verb<ListInput> => ({
  permissions: () => [{ action: 'sqs:ListQueues', resource: '*' }],
  run({ QueueNamePrefix = '', MaxResults, NextToken = '' }) {
    const found = queues.all().filter(({ name }) => name.startsWith(QueueNamePrefix) && name > NextToken);
    const page = found.slice(0, Number(MaxResults ?? 1000));
    if (page.length === 0) return {};
    const more = MaxResults !== undefined && page.length < found.length;
    return { QueueUrls: page.map(({ url }) => url), ...(more && { NextToken: page.at(-1)!.name }) };
  },
});

export const setQueueAttributes = (context: SqsContext): Verb<OnQueue & { Attributes: QueueAttributes }> => ({
  permissions: onQueue(context, 'SetQueueAttributes'),
  run({ QueueUrl, Attributes }) {
    setAttributes(context, context.queues.byUrl(QueueUrl).name, Attributes);
    return {};
  },
});

export const getQueueAttributes = (context: SqsContext): Verb<OnQueue & { AttributeNames?: string[] }> => ({
  permissions: onQueue(context, 'GetQueueAttributes'),
  run({ QueueUrl, AttributeNames = [] }) {
    checkAttributeNames(AttributeNames);
    const all = attributesOf(context, context.queues.byUrl(QueueUrl));
    const wanted = AttributeNames.includes('All') ? Object.keys(all) : AttributeNames;
    const Attributes = Object.fromEntries(
      wanted.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])),
    );
    return Object.keys(Attributes).length > 0 ? { Attributes } : {};
  },
});

export const listDeadLetterSourceQueues = (context: SqsContext): Verb<OnQueue> => ({
  permissions: onQueue(context, 'ListDeadLetterSourceQueues'),
  run({ QueueUrl }) {
    const target = context.queues.byUrl(QueueUrl);
    return { queueUrls: sourcesOf(context, target).map(({ url }) => url) };
  },
});

/** The queues whose dead-letter queue is `target`. */
export function sourcesOf({ queues }: SqsContext, target: Queue): Queue[] {
  return queues
    .all()
    .filter(
      ({ attributes }) =>
        attributes.RedrivePolicy && JSON.parse(attributes.RedrivePolicy).deadLetterTargetArn === target.arn,
    );
}

function setAttributes({ queues }: SqsContext, name: string, { Policy, ...attributes }: QueueAttributes): Queue {
  // An empty one removes the policy.
  const policy = Policy ? policyFrom(Policy) : undefined;
  const queue = queues.save(name, attributes);
  if (Policy !== undefined) queues.setPolicy(name, policy);
  return queue;
}

function attributesOf({ messages }: SqsContext, queue: Queue): QueueAttributes {
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
