import { Metadata } from '@claimstream/events-schema';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { instrumented } from './instrumented.ts';
import { describeError, LogMessage, logger } from './log.ts';

/** An event of any kind as it passed. No contract parses its `data`. */
export interface PassedEvent {
  name: string;
  source: string;
  metadata: Metadata;
  data: Record<string, unknown>;
}

const Envelope = z.object({
  'detail-type': z.string(),
  source: z.string(),
  detail: z.object({ metadata: Metadata, data: z.record(z.string(), z.unknown()) }),
});

/**
 * Watches events of any kind, a whole batch of the queue at a time. For functions that show or count events; a function that acts
 * on an event names it through `eventHandler`. The rule may match every event of the bus, and the catalogue does not list the service as a consumer.
 * @param observe gets the readable events in the order of the batch; if it throws, all of them come again
 * @example export const handler = eventObserver((events) => show(events));
 */
export function eventObserver(observe: (events: readonly PassedEvent[]) => Promise<void>) {
  return instrumented(async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const read = Records.map((record) => ({ record, event: eventOf(record) }));
    const readable = read.filter((each): each is { record: SQSRecord; event: PassedEvent } => each.event !== undefined);
    const unreadable = read.filter(({ event }) => event === undefined).map(({ record }) => record);
    try {
      if (readable.length > 0) await observe(readable.map(({ event }) => event));
      return failuresOf(unreadable);
    } catch (error) {
      // One line for the batch, which names every waiting journey.
      const journeys = [...new Set(readable.map(({ event }) => event.metadata.correlationId))];
      logger.error(LogMessage.messageFailed, { messages: readable.length, journeys, ...describeError(error) });
      return failuresOf(Records);
    }
  });
}

function eventOf(record: SQSRecord): PassedEvent | undefined {
  try {
    const { 'detail-type': name, source, detail } = Envelope.parse(JSON.parse(record.body));
    return { name, source, ...detail };
  } catch (error) {
    logger.error(LogMessage.messageFailed, { messageId: record.messageId, ...describeError(error) });
    return undefined;
  }
}

const failuresOf = (records: readonly SQSRecord[]): SQSBatchResponse => ({
  batchItemFailures: records.map(({ messageId }) => ({ itemIdentifier: messageId })),
});
