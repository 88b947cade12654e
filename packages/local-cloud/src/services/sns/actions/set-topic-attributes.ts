import type { Verb } from '../../../kernel.ts';
import { type OnTopic, onTopic, type SnsContext } from '../context.ts';
import { checkTopicAttributes, policyIn } from '../topic-attributes.ts';

interface Input extends OnTopic {
  AttributeName: string;
  AttributeValue?: string;
}

export const setTopicAttributes = ({ topics }: SnsContext): Verb<Input> => ({
  permissions: onTopic('SetTopicAttributes'),
  run({ TopicArn = '', AttributeName, AttributeValue = '' }) {
    checkTopicAttributes({ [AttributeName]: AttributeValue });
    if (AttributeName === 'Policy') topics.setPolicy(TopicArn, AttributeValue ? policyIn(AttributeValue) : undefined);
    else topics.setAttributes(TopicArn, { [AttributeName]: AttributeValue });
    return {};
  },
});
