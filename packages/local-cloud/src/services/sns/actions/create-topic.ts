import type { Verb } from '../../../kernel.ts';
import type { SnsContext } from '../context.ts';
import { invalid } from '../errors.ts';
import type { Attributes } from '../model.ts';
import { checkTopicAttributes, policyIn } from '../topic-attributes.ts';

interface Input {
  Name: string;
  Attributes?: Attributes;
  Tags?: { Key: string; Value: string }[];
}

/** CreateTopic: answers an existing topic of that name and leaves its settings alone. */
export const createTopic = ({ topics }: SnsContext): Verb<Input> => ({
  permissions: ({ Name }) => [{ action: 'sns:CreateTopic', resource: topics.arnOf(Name) }],
  run({ Name, Attributes: { Policy, ...attributes } = {}, Tags = [] }) {
    if (Name.endsWith('.fifo')) checkTopicAttributes({ FifoTopic: 'true' });
    if (!/^[\w-]{1,256}$/.test(Name)) throw invalid('Topic Name');
    checkTopicAttributes(attributes);
    const known = topics.find(topics.arnOf(Name));
    if (known) return { TopicArn: known.arn };
    const policy = Policy === undefined ? undefined : policyIn(Policy);
    const tags = Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value]));
    const topic = topics.save({ ...topics.create(Name), attributes, tags, ...(policy ? { policy } : {}) });
    return { TopicArn: topic.arn };
  },
});
