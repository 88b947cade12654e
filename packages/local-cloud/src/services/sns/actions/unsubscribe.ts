import type { Verb } from '../../../kernel.ts';
import type { SnsContext } from '../context.ts';

/** Unsubscribe: removing a missing subscription succeeds. */
export const unsubscribe = ({ subscriptions }: SnsContext): Verb<{ SubscriptionArn: string }> => ({
  permissions: ({ SubscriptionArn }) => [
    { action: 'sns:Unsubscribe', resource: SubscriptionArn.split(':').slice(0, 6).join(':') },
  ],
  run({ SubscriptionArn }) {
    subscriptions.remove(SubscriptionArn);
    return {};
  },
});
