import type { Verb } from '../../../kernel.ts';
import { type OnQueue, onQueue, type SqsRoom } from '../room.ts';

export const tagQueue = (room: SqsRoom): Verb<OnQueue & { Tags: Record<string, string> }> => ({
  permissions: onQueue(room, 'TagQueue'),
  run({ QueueUrl, Tags }) {
    room.tags.add(room.book.byUrl(QueueUrl).name, Tags);
    return {};
  },
});

export const untagQueue = (room: SqsRoom): Verb<OnQueue & { TagKeys: string[] }> => ({
  permissions: onQueue(room, 'UntagQueue'),
  run({ QueueUrl, TagKeys }) {
    const { name } = room.book.byUrl(QueueUrl);
    for (const key of TagKeys) room.tags.remove(name, key);
    return {};
  },
});

export const listQueueTags = (room: SqsRoom): Verb<OnQueue> => ({
  permissions: onQueue(room, 'ListQueueTags'),
  run({ QueueUrl }) {
    const Tags = room.tags.of(room.book.byUrl(QueueUrl).name);
    return Object.keys(Tags).length > 0 ? { Tags } : {};
  },
});
