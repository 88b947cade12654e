import type { Verb } from '../../../kernel.ts';
import type { OnTopic, SnsContext } from '../context.ts';
import { invalid } from '../errors.ts';
import type { Attributes } from '../model.ts';
import { checkEndpoint, checkSubscriptionAttributes } from '../subscription-attributes.ts';

interface Input extends OnTopic {
  Protocol: string;
  Endpoint?: string;
  Attributes?: Attributes;
  ReturnSubscriptionArn?: string;
}

/** Subscribe: every subscription is confirmed at once, since nobody here could click a link. */
export const subscribe = ({ topics, subscriptions }: SnsContext): Verb<Input> => ({
  permissions: ({ TopicArn = '', Protocol, Endpoint = '' }) => [
    {
      action: 'sns:Subscribe',
      resource: TopicArn,
      context: { 'sns:Protocol': Protocol, 'sns:Endpoint': Endpoint },
    },
  ],
  run({ TopicArn = '', Protocol, Endpoint, Attributes = {} }) {
    const topic = topics.get(TopicArn);
    const endpoint = checkEndpoint(Protocol, Endpoint);
    checkSubscriptionAttributes(Protocol, Attributes);
    const known = subscriptions.findBy(topic.arn, Protocol, endpoint);
    if (!known) return { SubscriptionArn: subscriptions.add(topic.arn, Protocol, endpoint, Attributes).arn };
    const differs = Object.entries(Attributes).some(([name, value]) => known.attributes[name] !== value);
    if (differs) throw invalid('Attributes Reason: Subscription already exists with different attributes');
    return { SubscriptionArn: known.arn };
  },
});
