import type { Verb } from '../../../kernel.ts';
import { onAccount, page, type SnsContext } from '../context.ts';

export const listTopics = ({ topics }: SnsContext): Verb<{ NextToken?: string }> => ({
  permissions: onAccount('ListTopics'),
  run({ NextToken }) {
    const { items, ...next } = page(topics.all(), NextToken);
    return { Topics: items.map(({ arn }) => ({ TopicArn: arn })), ...next };
  },
});
