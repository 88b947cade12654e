import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { runBatch } from '../batches.ts';
import { type OnQueue, onQueue, parseHandle, type SqsRoom } from '../room.ts';

interface Change {
  ReceiptHandle: string;
  VisibilityTimeout: number;
}

export const changeMessageVisibility = (room: SqsRoom): Verb<OnQueue & Change> => ({
  permissions: onQueue(room, 'ChangeMessageVisibility'),
  run: (input) => change(room, input.QueueUrl, input),
});

export const changeMessageVisibilityBatch = (
  room: SqsRoom,
): Verb<OnQueue & { Entries: (Change & { Id: string })[] }> => ({
  permissions: onQueue(room, 'ChangeMessageVisibility'),
  run: ({ QueueUrl, Entries }) => runBatch(Entries, (entry) => change(room, QueueUrl, entry)),
});

function change(
  { book, messages }: SqsRoom,
  url: string,
  { ReceiptHandle, VisibilityTimeout }: Change,
): Record<string, never> {
  const queue = book.byUrl(url);
  const seconds = Number(VisibilityTimeout);
  if (!(seconds >= 0 && seconds <= 43_200)) {
    throw new AwsError('InvalidParameterValue', 'VisibilityTimeout must be from 0 to 43200.');
  }
  const { id, receipt } = parseHandle(ReceiptHandle);
  if (messages.changeVisibility(queue, id, receipt, seconds)) return {};
  throw new AwsError('MessageNotInflight', 'The message referred to is not in flight.');
}
