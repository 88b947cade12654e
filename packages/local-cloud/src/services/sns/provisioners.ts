import { NotEmulated } from '../../errors.ts';
import type { Provisioner } from '../../kernel.ts';
import { physicalName } from '../../naming.ts';
import type { SnsContext } from './context.ts';
import type { Attributes } from './model.ts';
import { checkEndpoint, checkSubscriptionAttributes } from './subscription-attributes.ts';
import { checkTopicAttributes } from './topic-attributes.ts';

const text = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

function attributesOf(properties: Record<string, unknown>, names: readonly string[]): Attributes {
  return Object.fromEntries(
    names.filter((name) => properties[name] !== undefined).map((name) => [name, text(properties[name])]),
  );
}

interface Inline {
  Protocol: string;
  Endpoint: string;
}

/** AWS::SNS::Topic. `Ref` is the topic's ARN. */
export const topicProvisioner = ({ topics, subscriptions }: SnsContext): Provisioner => ({
  properties: ['DisplayName', 'FifoTopic', 'KmsMasterKeyId', 'Subscription', 'Tags', 'TopicName'],
  apply({ stackName, logicalId, properties, previous }) {
    const { TopicName, FifoTopic = false, Subscription = [], Tags = [] } = properties;
    if (String(FifoTopic) === 'true') throw new NotEmulated('FIFO topics');
    const attributes = attributesOf(properties, ['DisplayName', 'KmsMasterKeyId']);
    checkTopicAttributes(attributes);
    const topic = topics.create(TopicName ?? physicalName(stackName, logicalId, 256));
    const tags = Object.fromEntries((Tags as { Key: string; Value: string }[]).map(({ Key, Value }) => [Key, Value]));
    topics.save({ ...topic, attributes, tags });
    const wanted: Inline[] = Subscription;
    for (const { Protocol, Endpoint } of wanted) {
      if (subscriptions.findBy(topic.arn, Protocol, Endpoint)) continue;
      subscriptions.add(topic.arn, Protocol, checkEndpoint(Protocol, Endpoint), {});
    }
    for (const { Protocol, Endpoint } of (previous?.Subscription ?? []) as Inline[]) {
      if (wanted.some((one) => one.Protocol === Protocol && one.Endpoint === Endpoint)) continue;
      const dropped = subscriptions.findBy(topic.arn, Protocol, Endpoint);
      if (dropped) subscriptions.remove(dropped.arn);
    }
    return { physicalId: topic.arn, attributes: { TopicArn: topic.arn, TopicName: topic.name } };
  },
  remove({ physicalId }) {
    for (const { arn } of subscriptions.of(physicalId)) subscriptions.remove(arn);
    topics.remove(physicalId);
  },
});

const SUBSCRIPTION_ATTRIBUTES = ['FilterPolicy', 'FilterPolicyScope', 'RawMessageDelivery', 'RedrivePolicy'];

/** AWS::SNS::Subscription. `Ref` is its ARN; a change of topic, protocol or endpoint makes a new one. */
export const subscriptionProvisioner = ({ topics, subscriptions }: SnsContext): Provisioner => ({
  properties: ['Endpoint', 'Protocol', 'TopicArn', ...SUBSCRIPTION_ATTRIBUTES],
  apply({ properties, physicalId }) {
    const { Protocol } = properties;
    const endpoint = checkEndpoint(Protocol, properties.Endpoint);
    const topic = topics.get(properties.TopicArn);
    const attributes = attributesOf(properties, SUBSCRIPTION_ATTRIBUTES);
    checkSubscriptionAttributes(Protocol, attributes);
    const known = physicalId === undefined ? undefined : subscriptions.find(physicalId);
    const same = known?.topicArn === topic.arn && known.protocol === Protocol && known.endpoint === endpoint;
    const kept = same ? known : subscriptions.findBy(topic.arn, Protocol, endpoint);
    const { arn } = kept
      ? subscriptions.setAttributes(kept.arn, attributes)
      : subscriptions.add(topic.arn, Protocol, endpoint, attributes);
    return { physicalId: arn, attributes: { Arn: arn } };
  },
  remove: ({ physicalId }) => subscriptions.remove(physicalId),
});

/** AWS::SNS::TopicPolicy: one policy for one or more topics. */
export const topicPolicyProvisioner = ({ topics }: SnsContext): Provisioner => ({
  properties: ['PolicyDocument', 'Topics'],
  apply({ stackName, logicalId, properties: { Topics, PolicyDocument } }) {
    for (const topicArn of Topics) topics.setPolicy(topicArn, PolicyDocument);
    return { physicalId: physicalName(stackName, logicalId) };
  },
  remove({ properties: { Topics = [] } }) {
    for (const topicArn of Topics) if (topics.find(topicArn)) topics.setPolicy(topicArn, undefined);
  },
});
