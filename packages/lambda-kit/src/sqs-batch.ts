import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { tellingOfTimeout } from './before-timeout.ts';
import { instrumented } from './instrumented.ts';
import { withLineFields } from './journey-lines.ts';
import { describeError, LogMessage, logger } from './log.ts';

/** What a handler of a message gets besides it. */
export interface MessageContext {
  /** Of the invocation. */
  context: Context;
  /** What the handler writes here is in each log line about this message: ids and codes. */
  told: Record<string, unknown>;
}

export interface SqsBatchOptions {
  /** Messages of a batch are handled at the same time unless this says otherwise. */
  inTurn?: boolean;
}

/**
 * Handles each message of a queue and reports only those that failed: they stay on the queue, to be tried again and at
 * last moved to the dead-letter queue. For messages that have no handler of their own in the kit, and under all that have.
 * @param handle takes a message as it came; what it throws is logged without the values that it may quote
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
          // A sweep is of no journey: nobody would look for the line.
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
