import { ChangeMessageVisibilityBatchCommand, type Message, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { Platform } from '../platform.ts';

/** A message that waits for a person. */
export interface DeadLetter {
  id: string;
  receipt: string;
  body: string;
  /** When it was first sent, milliseconds since the epoch. */
  sentAt: number;
  /** Attributes of EventBridge and Lambda about the failure. */
  attributes: Record<string, string>;
}

const A_BATCH = 10;
/** Longer than a look takes; shorter than a person waits before repeating it. */
const HIDDEN_SECONDS = 60;

/**
 * Receives messages of a queue, which hides them from everybody else for a minute; `putBack` shows them again. A dead-letter queue
 * counts receives, but the count has no consequence.
 */
export async function takeMessages({ sqs }: Platform, QueueUrl: string, most: number): Promise<DeadLetter[]> {
  const taken = new Map<string, DeadLetter>();
  while (taken.size < most) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: Math.min(A_BATCH, most - taken.size),
        VisibilityTimeout: HIDDEN_SECONDS,
        WaitTimeSeconds: 1,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      }),
    );
    // If receiving takes longer than they stay hidden, the first come again.
    if (Messages.every(({ MessageId }) => taken.has(MessageId!))) break;
    for (const message of Messages) taken.set(message.MessageId!, letterOf(message));
  }
  return [...taken.values()].sort((a, b) => a.sentAt - b.sentAt);
}

/** Shows received messages again. */
export async function putBack({ sqs }: Platform, QueueUrl: string, letters: readonly DeadLetter[]): Promise<void> {
  for (let from = 0; from < letters.length; from += A_BATCH) {
    const Entries = letters
      .slice(from, from + A_BATCH)
      .map(({ receipt }, index) => ({ Id: String(index), ReceiptHandle: receipt, VisibilityTimeout: 0 }));
    await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
  }
}

/** Looks at messages without removing them. */
export async function peek(platform: Platform, queueUrl: string, most: number): Promise<DeadLetter[]> {
  const letters = await takeMessages(platform, queueUrl, most);
  await putBack(platform, queueUrl, letters);
  return letters;
}

function letterOf({ MessageId, ReceiptHandle, Body, Attributes, MessageAttributes = {} }: Message): DeadLetter {
  const texts = Object.entries(MessageAttributes).map(([name, { StringValue = '' }]) => [name, StringValue]);
  return {
    id: MessageId!,
    receipt: ReceiptHandle!,
    body: Body ?? '',
    sentAt: Number(Attributes?.SentTimestamp),
    attributes: Object.fromEntries(texts),
  };
}
