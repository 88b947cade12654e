import type { Verb } from '../../../kernel.ts';
import { type OnTopic, onTopic, type SnsContext } from '../context.ts';
import { atomically } from '../schema.ts';

/** DeleteTopic: with its subscriptions; deleting a missing topic succeeds. */
export const deleteTopic = ({ kernel, topics, subscriptions }: SnsContext): Verb<OnTopic> => ({
  permissions: onTopic('DeleteTopic'),
  run({ TopicArn = '' }) {
    atomically(kernel.db, () => {
      for (const { arn } of subscriptions.of(TopicArn)) subscriptions.remove(arn);
      topics.remove(TopicArn);
    });
    return {};
  },
});
