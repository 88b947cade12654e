import { randomUUID } from 'node:crypto';
import type { Permission, Verb } from '../../../kernel.ts';
import type { SnsContext } from '../context.ts';
import { invalid } from '../errors.ts';
import { checkMessageAttributes } from '../message-attributes.ts';
import { messageOf, type Publication, refusedByKey } from '../publication.ts';
import { checkPhone } from '../texts/texts.ts';

interface Input extends Publication {
  TopicArn?: string;
  TargetArn?: string;
  PhoneNumber?: string;
}

/** AWS has no resource for a text message: the permission is on everything. */
function permission({ TopicArn, TargetArn }: Input): Permission {
  return { action: 'sns:Publish', resource: TopicArn ?? TargetArn ?? '*' };
}

/** Publish: to a topic, or directly to a phone. */
export const publish = (context: SnsContext): Verb<Input> => ({
  permissions: (input) => [permission(input)],
  run(input, { caller }) {
    const { TopicArn, TargetArn, PhoneNumber } = input;
    const targets = [TopicArn, TargetArn, PhoneNumber].filter((target) => target !== undefined);
    if (targets.length !== 1) throw invalid('TopicArn or TargetArn Reason: exactly one target is needed');
    if (PhoneNumber !== undefined) return text(context, PhoneNumber, input);
    const topic = context.topics.get(targets[0]!);
    if (caller.kind === 'service' && /^(alias\/)?aws\/sns$/.test(topic.attributes.KmsMasterKeyId ?? '')) {
      throw refusedByKey(caller.principal, topic.arn);
    }
    const message = messageOf(context.kernel, topic.arn, input);
    context.publish([message]);
    return { MessageId: message.id };
  },
});

function text({ texts, statusLog }: SnsContext, phone: string, { Message, MessageAttributes = {} }: Input) {
  checkMessageAttributes(MessageAttributes);
  if (!Message) throw invalid('Empty message');
  const sent = texts.send({ id: randomUUID(), to: checkPhone(phone), message: Message, attributes: MessageAttributes });
  statusLog.record(texts.attributes.all().DeliveryStatusIAMRole, sent);
  return { MessageId: sent.id };
}
