import { randomUUID } from 'node:crypto';
import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import { invalid } from './errors.ts';
import { checkMessageAttributes } from './message-attributes.ts';
import type { Message, MessageAttribute } from './model.ts';

export interface Publication {
  Message?: string;
  Subject?: string;
  MessageStructure?: string;
  MessageAttributes?: Record<string, MessageAttribute>;
  MessageGroupId?: string;
  MessageDeduplicationId?: string;
}

const MOST_BYTES = 262_144;

/** The subscribers' message, from a publication. @throws AwsError with AWS's reason */
export function messageOf(kernel: Kernel, topicArn: string, publication: Publication): Message {
  const { Subject, MessageAttributes = {}, MessageGroupId, MessageDeduplicationId } = publication;
  checkSubject(Subject);
  checkMessageAttributes(MessageAttributes);
  if (MessageDeduplicationId !== undefined) {
    throw invalid(
      'MessageDeduplicationId Reason: The request includes MessageDeduplicationId parameter that is not valid for this topic type',
    );
  }
  if (sizeOf(publication) > MOST_BYTES) throw invalid('Message too long');
  return {
    id: randomUUID(),
    topicArn,
    ...(Subject ? { subject: Subject } : {}),
    bodies: bodiesOf(publication),
    attributes: MessageAttributes,
    ...(MessageGroupId ? { groupId: MessageGroupId } : {}),
    timestamp: new Date(kernel.clock.now()).toISOString(),
  };
}

/** Bytes of the message with its attributes. */
export function sizeOf({ Message = '', MessageAttributes = {} }: Publication): number {
  const attributes = Object.entries(MessageAttributes).map(
    ([name, { DataType, StringValue = '', BinaryValue = '' }]) =>
      Buffer.byteLength(name + DataType + StringValue) + Buffer.from(BinaryValue, 'base64').length,
  );
  return Buffer.byteLength(Message) + attributes.reduce((sum, bytes) => sum + bytes, 0);
}

function bodiesOf({ Message, MessageStructure }: Publication): Record<string, string> {
  if (!Message) throw invalid('Empty message');
  if (MessageStructure === undefined || MessageStructure === '') return { default: Message };
  if (MessageStructure !== 'json') throw invalid('MessageStructure');
  let bodies: unknown;
  try {
    bodies = JSON.parse(Message);
  } catch (cause) {
    throw Object.assign(invalid('Message Structure - JSON message body failed to parse'), { cause });
  }
  if (typeof bodies !== 'object' || bodies === null || typeof (bodies as { default?: unknown }).default !== 'string') {
    throw invalid('Message Structure - No default entry in JSON message body');
  }
  return Object.fromEntries(Object.entries(bodies).filter(([, body]) => typeof body === 'string'));
}

function checkSubject(subject: string | undefined): void {
  if (subject === undefined) return;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what SNS refuses
  if (subject.length > 100 || subject === '' || /[\u0000-\u001F\u007F]/.test(subject)) throw invalid('Subject');
}

/** AWS's own key for SNS admits no other service, so neither EventBridge nor alarms can publish to a topic that it encrypts. */
export const refusedByKey = (principal: string, topicArn: string) =>
  new AwsError('KMSAccessDenied', `${principal} may not use the AWS-managed key of ${topicArn}`, 400);
