import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { tellingOfTimeout } from './before-timeout.ts';
import { instrumented } from './instrumented.ts';
import { withLineFields } from './journey-lines.ts';
import { describeError, LogMessage, logger } from './log.ts';

/** The second argument of a message's handler. */
export interface MessageContext {
  /** Lambda's context of the invocation. */
  context: Context;
  /** Ids and codes that the handler puts here appear in each log line about this message. */
  told: Record<string, unknown>;
}

export interface SqsBatchOptions {
  /** Messages of a batch are handled at the same time unless this says otherwise. */
  inTurn?: boolean;
}

/**
 * Handles each message of a queue and reports only those that failed: they stay on the queue, which retries them and at
 * last moves them to the dead-letter queue. The kit's other queue handlers use it; use it directly for other messages.
 * @param handle takes a message as it came; its errors are logged without the values that they may quote
 * @example export const handler = sqsBatch((record) => receivePayout(record));
 */
export function sqsBatch(
  handle: (record: SQSRecord, message: MessageContext) => Promise<void>,
  { inTurn = false }: SqsBatchOptions = {},
) {
  return instrumented(async (event: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
    const handleOne = async (record: SQSRecord): Promise<void> => {
      const told: Record<string, unknown> = {};
      const { messageId, attributes } = record;
      const aboutTry = { messageId, attempt: Number(attributes?.ApproximateReceiveCount) || undefined };
      try {
        await withLineFields(told, async () => {
          await tellingOfTimeout(context, () => handle(record, { context, told }), aboutTry);
          // A sweep belongs to no journey: nobody would look for the line.
          if (told.correlationId) logger.info(told.eventId ? LogMessage.eventHandled : LogMessage.messageHandled);
        });
      } catch (error) {
        logger.error(LogMessage.messageFailed, { ...aboutTry, ...told, ...describeError(error) });
        throw error;
      }
    };
    return processPartialResponse(event, handleOne, new BatchProcessor(EventType.SQS), {
      context,
      processInParallel: !inTurn,
      throwOnFullBatchFailure: false,
    });
  });
}
