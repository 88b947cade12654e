import type { PolicyDocument } from '../../kernel.ts';

/** Settings by AWS's names; every value is text, as in GetTopicAttributes. */
export type Attributes = Record<string, string>;

export interface Topic {
  name: string;
  arn: string;
  attributes: Attributes;
  policy?: PolicyDocument;
  tags: Record<string, string>;
}

export interface Subscription {
  arn: string;
  topicArn: string;
  protocol: string;
  endpoint: string;
  attributes: Attributes;
}

export interface MessageAttribute {
  DataType: string;
  StringValue?: string;
  /** Base64. */
  BinaryValue?: string;
}

/** A message that a topic has accepted. */
export interface Message {
  id: string;
  topicArn: string;
  subject?: string;
  /** The text for each protocol; `default` is for those without their own text. */
  bodies: Record<string, string>;
  attributes: Record<string, MessageAttribute>;
  /** Only for SQS queues. */
  groupId?: string;
  /** ISO 8601. */
  timestamp: string;
}

/** One message on its way to one subscriber. */
export interface Delivery {
  n: number;
  subscription: Subscription;
  message: Message;
  retries: number;
  /** Set once delivery to the subscriber is given up: only the dead-letter queue is still to be reached. */
  failure?: { code: string; message: string };
}

export const bodyFor = ({ bodies }: Message, protocol: string): string => bodies[protocol] ?? bodies.default ?? '';
