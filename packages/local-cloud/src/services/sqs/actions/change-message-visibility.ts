import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { runBatch } from '../batches.ts';
import { type OnQueue, onQueue, parseHandle, type SqsContext } from '../context.ts';

interface Change {
  ReceiptHandle: string;
  VisibilityTimeout: number;
}

export const changeMessageVisibility = (context: SqsContext): Verb<OnQueue & Change> => ({
  permissions: onQueue(context, 'ChangeMessageVisibility'),
  run: (input) => change(context, input.QueueUrl, input),
});

export const changeMessageVisibilityBatch = (
  context: SqsContext,
): Verb<OnQueue & { Entries: (Change & { Id: string })[] }> => ({
  permissions: onQueue(context, 'ChangeMessageVisibility'),
  run: ({ QueueUrl, Entries }) => runBatch(Entries, (entry) => change(context, QueueUrl, entry)),
});

function change(
  { queues, messages }: SqsContext,
  url: string,
  { ReceiptHandle, VisibilityTimeout }: Change,
): Record<string, never> {
  const queue = queues.byUrl(url);
  const seconds = Number(VisibilityTimeout);
  if (!(seconds >= 0 && seconds <= 43_200)) {
    throw new AwsError('InvalidParameterValue', 'VisibilityTimeout must be from 0 to 43200.');
  }
  const { id, receipt } = parseHandle(ReceiptHandle);
  if (messages.changeVisibility(queue, id, receipt, seconds)) return {};
  throw new AwsError('MessageNotInflight', 'The message referred to is not in flight.');
}
