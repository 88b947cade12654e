import type { Verb } from '../../../kernel.ts';
import { runBatch } from '../batches.ts';
import { type OnQueue, onQueue, parseHandle, type SqsContext } from '../context.ts';

interface Receipt {
  ReceiptHandle: string;
}

export const deleteMessage = (context: SqsContext): Verb<OnQueue & Receipt> => ({
  permissions: onQueue(context, 'DeleteMessage'),
  run({ QueueUrl, ReceiptHandle }) {
    const { id, receipt } = parseHandle(ReceiptHandle);
    context.messages.delete(context.queues.byUrl(QueueUrl), id, receipt);
    return {};
  },
});

export const deleteMessageBatch = (context: SqsContext): Verb<OnQueue & { Entries: (Receipt & { Id: string })[] }> => ({
  permissions: onQueue(context, 'DeleteMessage'),
  run({ QueueUrl, Entries }) {
    const queue = context.queues.byUrl(QueueUrl);
    return runBatch(Entries, ({ ReceiptHandle }) => {
      const { id, receipt } = parseHandle(ReceiptHandle);
      context.messages.delete(queue, id, receipt);
      return {};
    });
  },
});
