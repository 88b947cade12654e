import type { Verb } from '../../../kernel.ts';
import { type OnQueue, onQueue, type SqsContext } from '../context.ts';

export const tagQueue = (context: SqsContext): Verb<OnQueue & { Tags: Record<string, string> }> => ({
  permissions: onQueue(context, 'TagQueue'),
  run({ QueueUrl, Tags }) {
    context.tags.add(context.queues.byUrl(QueueUrl).name, Tags);
    return {};
  },
});

export const untagQueue = (context: SqsContext): Verb<OnQueue & { TagKeys: string[] }> => ({
  permissions: onQueue(context, 'UntagQueue'),
  run({ QueueUrl, TagKeys }) {
    const { name } = context.queues.byUrl(QueueUrl);
    for (const key of TagKeys) context.tags.remove(name, key);
    return {};
  },
});

export const listQueueTags = (context: SqsContext): Verb<OnQueue> => ({
  permissions: onQueue(context, 'ListQueueTags'),
  run({ QueueUrl }) {
    const Tags = context.tags.of(context.queues.byUrl(QueueUrl).name);
    return Object.keys(Tags).length > 0 ? { Tags } : {};
  },
});
