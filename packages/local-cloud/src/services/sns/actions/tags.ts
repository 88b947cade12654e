import type { Verb } from '../../../kernel.ts';
import type { SnsContext } from '../context.ts';

interface OnResource {
  ResourceArn: string;
}
interface Tag {
  Key: string;
  Value: string;
}

const on =
  (action: string) =>
  ({ ResourceArn }: OnResource) => [{ action: `sns:${action}`, resource: ResourceArn }];

export const tagResource = ({ topics }: SnsContext): Verb<OnResource & { Tags?: Tag[] }> => ({
  permissions: on('TagResource'),
  run({ ResourceArn, Tags = [] }) {
    const topic = topics.get(ResourceArn);
    const added = Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value]));
    topics.save({ ...topic, tags: { ...topic.tags, ...added } });
    return {};
  },
});

export const untagResource = ({ topics }: SnsContext): Verb<OnResource & { TagKeys?: string[] }> => ({
  permissions: on('UntagResource'),
  run({ ResourceArn, TagKeys = [] }) {
    const topic = topics.get(ResourceArn);
    const kept = Object.entries(topic.tags).filter(([key]) => !TagKeys.includes(key));
    topics.save({ ...topic, tags: Object.fromEntries(kept) });
    return {};
  },
});

export const listTagsForResource = ({ topics }: SnsContext): Verb<OnResource> => ({
  permissions: on('ListTagsForResource'),
  run: ({ ResourceArn }) => ({
    Tags: Object.entries(topics.get(ResourceArn).tags).map(([Key, Value]) => ({ Key, Value })),
  }),
});
