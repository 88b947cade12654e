import { AwsError } from '../../../errors.ts';
import type { Call, Verb } from '../../../kernel.ts';
import { runBatch } from '../batches.ts';
import { type OnQueue, onQueue, type SqsContext } from '../context.ts';
import { md5, md5OfAttributes } from '../digests.ts';
import { checkMessageAttributes } from '../message-attributes.ts';
import type { MessageAttribute } from '../message-store.ts';
import type { Queue } from '../queue-store.ts';

interface Message {
  MessageBody: string;
  DelaySeconds?: number;
  MessageAttributes?: Record<string, MessageAttribute>;
  MessageSystemAttributes?: Record<string, MessageAttribute>;
  /** Standard queues accept a group, for fairness among tenants; it has no effect here. */
  MessageGroupId?: string;
  MessageDeduplicationId?: string;
}

/** Characters that XML 1.0 does not allow. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what SQS refuses
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

export const sendMessage = (context: SqsContext): Verb<OnQueue & Message> => ({
  permissions: onQueue(context, 'SendMessage'),
  run(input, call) {
    return send(context, queueFor(context, input, call), input);
  },
});

export const sendMessageBatch = (context: SqsContext): Verb<OnQueue & { Entries: (Message & { Id: string })[] }> => ({
  permissions: onQueue(context, 'SendMessage'),
  run(input, call) {
    const queue = queueFor(context, input, call);
    const bytes = (input.Entries ?? []).reduce((sum, entry) => sum + sizeOf(entry), 0);
    if (bytes > 1_048_576) {
      throw new AwsError(
        'BatchRequestTooLong',
        `Batch requests cannot be longer than 1048576 bytes. You have sent ${bytes} bytes.`,
      );
    }
    return runBatch(input.Entries, (entry) => send(context, queue, entry));
  },
});

/** AWS's own key for SQS admits no other service, so EventBridge cannot send to a queue that it encrypts. */
function queueFor({ queues }: SqsContext, { QueueUrl }: OnQueue, { caller }: Call): Queue {
  const queue = queues.byUrl(QueueUrl);
  if (caller.kind === 'service' && /^(alias\/)?aws\/sqs$/.test(queue.attributes.KmsMasterKeyId ?? '')) {
    throw new AwsError('KmsAccessDenied', `${caller.principal} may not use the AWS-managed key of ${queue.arn}`);
  }
  return queue;
}

function send({ messages }: SqsContext, queue: Queue, input: Message): Record<string, unknown> {
  const { MessageBody: body, DelaySeconds, MessageAttributes: attributes = {}, MessageSystemAttributes = {} } = input;
  if (!body) throw new AwsError('MissingParameter', 'The request must contain the parameter MessageBody.');
  if (NOT_IN_XML.test(body))
    throw new AwsError('InvalidMessageContents', 'The message contains characters outside the allowed set.');
  if (input.MessageDeduplicationId !== undefined) {
    throw new AwsError(
      'InvalidParameterValue',
      `Value ${input.MessageDeduplicationId} for parameter MessageDeduplicationId is invalid. Reason: The request include parameter that is not valid for this queue type.`,
    );
  }
  checkMessageAttributes(attributes);
  if (sizeOf(input) > Number(queue.attributes.MaximumMessageSize)) {
    throw new AwsError(
      'InvalidParameterValue',
      `One or more parameters are invalid. Reason: Message must be shorter than ${queue.attributes.MaximumMessageSize} bytes.`,
    );
  }
  const trace = MessageSystemAttributes.AWSTraceHeader?.StringValue;
  const delay = Number(DelaySeconds ?? queue.attributes.DelaySeconds);
  if (!(delay >= 0 && delay <= 900)) throw new AwsError('InvalidParameterValue', 'DelaySeconds must be from 0 to 900.');
  const id = messages.send(queue, { body, attributes, system: trace ? { AWSTraceHeader: trace } : {} }, delay);
  return { MessageId: id, MD5OfMessageBody: md5(body), MD5OfMessageAttributes: md5OfAttributes(attributes) };
}

function sizeOf({ MessageBody = '', MessageAttributes = {} }: Message): number {
  const attributes = Object.entries(MessageAttributes).map(
    ([name, { DataType, StringValue = '', BinaryValue = '' }]) =>
      Buffer.byteLength(name + DataType + StringValue) + Buffer.from(BinaryValue, 'base64').length,
  );
  return Buffer.byteLength(MessageBody) + attributes.reduce((sum, bytes) => sum + bytes, 0);
}
