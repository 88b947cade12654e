import { describeError, instrumented, logger } from '@claimstream/lambda-kit';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { receivePayout } from '../application/receive-payout.ts';
import { paymentStore } from '../store/payments.ts';

/** Takes messages as they are, for one that is no JSON is quarantined like any other; a failure leaves it on its queue. */
const receiveAll =
  (receive: ReturnType<typeof receivePayout>) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const record of Records) {
      try {
        await receive(record);
      } catch (error) {
        logger.error('Payout not recorded; it stays on its queue', {
          messageId: record.messageId,
          ...describeError(error),
        });
        batchItemFailures.push({ itemIdentifier: record.messageId });
      }
    }
    return { batchItemFailures };
  };

export const handler = instrumented(receiveAll(receivePayout(paymentStore(), () => new Date())));
