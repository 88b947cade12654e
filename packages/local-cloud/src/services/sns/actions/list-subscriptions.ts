import type { Kernel, Verb } from '../../../kernel.ts';
import { type OnTopic, onAccount, onTopic, page, type SnsContext } from '../context.ts';
import type { Subscription } from '../model.ts';

interface Paged {
  NextToken?: string;
}

const view = ({ accountId }: Kernel, { arn, topicArn, protocol, endpoint }: Subscription) => ({
  SubscriptionArn: arn,
  Owner: accountId,
  Protocol: protocol,
  Endpoint: endpoint,
  TopicArn: topicArn,
});

export const listSubscriptions = ({ kernel, subscriptions }: SnsContext): Verb<Paged> => ({
  permissions: onAccount('ListSubscriptions'),
  run({ NextToken }) {
    const { items, ...next } = page(subscriptions.all(), NextToken);
    return { Subscriptions: items.map((one) => view(kernel, one)), ...next };
  },
});

export const listSubscriptionsByTopic = ({ kernel, topics, subscriptions }: SnsContext): Verb<OnTopic & Paged> => ({
  permissions: onTopic('ListSubscriptionsByTopic'),
  run({ TopicArn = '', NextToken }) {
    const { items, ...next } = page(subscriptions.of(topics.get(TopicArn).arn), NextToken);
    return { Subscriptions: items.map((one) => view(kernel, one)), ...next };
  },
});
