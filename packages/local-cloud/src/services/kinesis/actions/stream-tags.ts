import type { Verb } from '../../../kernel.ts';
import { type KinesisContext, onStream } from '../context.ts';
import type { OnStream } from '../stream-store.ts';

export const addTagsToStream = (context: KinesisContext): Verb<OnStream & { Tags: Record<string, string> }> => ({
  permissions: onStream(context, 'AddTagsToStream'),
  run({ Tags, ...named }) {
    const stream = context.streams.find(named);
    context.streams.save({ ...stream, tags: { ...stream.tags, ...Tags } });
    return {};
  },
});

export const removeTagsFromStream = (context: KinesisContext): Verb<OnStream & { TagKeys: string[] }> => ({
  permissions: onStream(context, 'RemoveTagsFromStream'),
  run({ TagKeys, ...named }) {
    const stream = context.streams.find(named);
    const kept = Object.entries(stream.tags).filter(([key]) => !TagKeys.includes(key));
    context.streams.save({ ...stream, tags: Object.fromEntries(kept) });
    return {};
  },
});

export const listTagsForStream = (context: KinesisContext): Verb<OnStream> => ({
  permissions: onStream(context, 'ListTagsForStream'),
  run(input) {
    const { tags } = context.streams.find(input);
    return { Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })), HasMoreTags: false };
  },
});
