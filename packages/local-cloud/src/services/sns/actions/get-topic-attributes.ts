import type { Verb } from '../../../kernel.ts';
import { type OnTopic, onTopic, type SnsContext } from '../context.ts';
import { defaultPolicy } from '../topic-attributes.ts';

export const getTopicAttributes = ({ kernel, topics, subscriptions }: SnsContext): Verb<OnTopic> => ({
  permissions: onTopic('GetTopicAttributes'),
  run({ TopicArn = '' }) {
    const topic = topics.get(TopicArn);
    return {
      Attributes: {
        TopicArn: topic.arn,
        Owner: kernel.accountId,
        DisplayName: '',
        Policy: JSON.stringify(topic.policy ?? defaultPolicy(topic, kernel.accountId)),
        SubscriptionsConfirmed: String(subscriptions.of(topic.arn).length),
        SubscriptionsPending: '0',
        SubscriptionsDeleted: '0',
        ...topic.attributes,
      },
    };
  },
});
