import type { Verb } from '../../../kernel.ts';
import type { SnsContext } from '../context.ts';

export const getSubscriptionAttributes = ({
  kernel,
  subscriptions,
}: SnsContext): Verb<{ SubscriptionArn: string }> => ({
  permissions: ({ SubscriptionArn }) => [
    { action: 'sns:GetSubscriptionAttributes', resource: SubscriptionArn.split(':').slice(0, 6).join(':') },
  ],
  run({ SubscriptionArn }) {
    const { arn, topicArn, protocol, endpoint, attributes } = subscriptions.get(SubscriptionArn);
    const scope = attributes.FilterPolicy ? { FilterPolicyScope: 'MessageAttributes' } : {};
    return {
      Attributes: {
        SubscriptionArn: arn,
        TopicArn: topicArn,
        Protocol: protocol,
        Endpoint: endpoint,
        Owner: kernel.accountId,
        ConfirmationWasAuthenticated: 'true',
        PendingConfirmation: 'false',
        RawMessageDelivery: 'false',
        ...scope,
        ...attributes,
      },
    };
  },
});
