import type { Verb } from '../../../kernel.ts';
import { runBatch } from '../batches.ts';
import { type OnQueue, onQueue, parseHandle, type SqsRoom } from '../room.ts';

interface Receipt {
  ReceiptHandle: string;
}

export const deleteMessage = (room: SqsRoom): Verb<OnQueue & Receipt> => ({
  permissions: onQueue(room, 'DeleteMessage'),
  run({ QueueUrl, ReceiptHandle }) {
    const { id, receipt } = parseHandle(ReceiptHandle);
    room.messages.delete(room.book.byUrl(QueueUrl), id, receipt);
    return {};
  },
});

export const deleteMessageBatch = (room: SqsRoom): Verb<OnQueue & { Entries: (Receipt & { Id: string })[] }> => ({
  permissions: onQueue(room, 'DeleteMessage'),
  run({ QueueUrl, Entries }) {
    const queue = room.book.byUrl(QueueUrl);
    return runBatch(Entries, ({ ReceiptHandle }) => {
      const { id, receipt } = parseHandle(ReceiptHandle);
      room.messages.delete(queue, id, receipt);
      return {};
    });
  },
});
