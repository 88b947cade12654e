import type { Verb } from '../../../kernel.ts';
import type { SnsContext } from '../context.ts';
import { checkSubscriptionAttributes } from '../subscription-attributes.ts';

interface Input {
  SubscriptionArn: string;
  AttributeName: string;
  AttributeValue?: string;
}

/** SetSubscriptionAttributes: an empty value removes the setting. */
export const setSubscriptionAttributes = ({ subscriptions }: SnsContext): Verb<Input> => ({
  permissions: ({ SubscriptionArn }) => [
    { action: 'sns:SetSubscriptionAttributes', resource: SubscriptionArn.split(':').slice(0, 6).join(':') },
  ],
  run({ SubscriptionArn, AttributeName, AttributeValue = '' }) {
    const { protocol, attributes } = subscriptions.get(SubscriptionArn);
    const { [AttributeName]: _, ...others } = attributes;
    const changed = AttributeValue === '' ? others : { ...others, [AttributeName]: AttributeValue };
    checkSubscriptionAttributes(protocol, AttributeValue === '' ? { [AttributeName]: 'false' } : changed);
    subscriptions.setAttributes(SubscriptionArn, changed);
    return {};
  },
});
