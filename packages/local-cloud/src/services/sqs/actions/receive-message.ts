import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { handleOf, type OnQueue, onQueue, type SqsContext } from '../context.ts';
import { md5, md5OfAttributes } from '../digests.ts';
import type { MessageAttribute, StoredMessage } from '../message-store.ts';
import type { Queue } from '../queue-store.ts';

interface Input extends OnQueue {
  MaxNumberOfMessages?: number;
  VisibilityTimeout?: number;
  WaitTimeSeconds?: number;
  AttributeNames?: string[];
  MessageSystemAttributeNames?: string[];
  MessageAttributeNames?: string[];
}

export const receiveMessage = (context: SqsContext): Verb<Input> => ({
  permissions: onQueue(context, 'ReceiveMessage'),
  async run(input, { caller }) {
    const byFunction = caller.kind === 'role';
    const queue = context.queues.byUrl(input.QueueUrl);
    const most = Number(input.MaxNumberOfMessages ?? 1);
    const visibility = Number(input.VisibilityTimeout ?? queue.attributes.VisibilityTimeout);
    const wait = Number(input.WaitTimeSeconds ?? queue.attributes.ReceiveMessageWaitTimeSeconds);
    within('MaxNumberOfMessages', most, 1, 10);
    within('VisibilityTimeout', visibility, 0, 43_200);
    within('WaitTimeSeconds', wait, 0, 20);
    const end = context.kernel.clock.now() + wait * 1000;
    let received = context.messages.receive(queue, most, visibility, byFunction);
    while (received.length === 0 && context.kernel.clock.now() < end) {
      await messageOrTimeout(context, queue, end - context.kernel.clock.now());
      if (context.stopping) break;
      received = context.messages.receive(queue, most, visibility, byFunction);
    }
    return received.length === 0 ? {} : { Messages: received.map((message) => wire(message, input)) };
  },
});

function within(parameter: string, value: number, least: number, most: number): void {
  if (value >= least && value <= most) return;
  throw new AwsError(
    'InvalidParameterValue',
    `Value ${value} for parameter ${parameter} is invalid. Reason: Must be between ${least} and ${most}, if provided.`,
  );
}

/** Resolves when a message becomes visible, the time is up, or the service stops. */
function messageOrTimeout(context: SqsContext, queue: Queue, milliseconds: number): Promise<void> {
  const { signals, clock } = context.kernel;
  return new Promise((resolve) => {
    const finish = () => {
      cancel();
      signals.off('queue:message', heard);
      context.waiting.delete(finish);
      resolve();
    };
    const heard = (queueArn: string) => queueArn === queue.arn && finish();
    const cancel = clock.after(milliseconds, finish);
    signals.on('queue:message', heard);
    context.waiting.add(finish);
  });
}

function wire(message: StoredMessage, input: Input): Record<string, unknown> {
  const system = chosen(systemAttributes(message), [
    ...(input.AttributeNames ?? []),
    ...(input.MessageSystemAttributeNames ?? []),
  ]);
  const attributes = chosen<MessageAttribute>(message.attributes, input.MessageAttributeNames ?? []);
  return {
    MessageId: message.id,
    ReceiptHandle: handleOf(message.id, message.receipt),
    MD5OfBody: md5(message.body),
    Body: message.body,
    ...(Object.keys(system).length > 0 && { Attributes: system }),
    ...(Object.keys(attributes).length > 0 && {
      MessageAttributes: attributes,
      MD5OfMessageAttributes: md5OfAttributes(attributes),
    }),
  };
}

function systemAttributes({ system, sentAt, firstReceivedAt, receiveCount }: StoredMessage): Record<string, string> {
  return {
    SenderId: 'AIDALOCALOPERATOR',
    SentTimestamp: String(sentAt),
    ApproximateFirstReceiveTimestamp: String(firstReceivedAt),
    ApproximateReceiveCount: String(receiveCount),
    ...system,
  };
}

/** Selects by name, `All`, `.*` or `prefix.*`, as in ReceiveMessage. */
function chosen<T>(attributes: Record<string, T>, names: string[]): Record<string, T> {
  const isChosen = (name: string) =>
    names.some(
      (wanted) =>
        wanted === 'All' || wanted === name || (wanted.endsWith('.*') && name.startsWith(wanted.slice(0, -2))),
    );
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => isChosen(name)));
}
