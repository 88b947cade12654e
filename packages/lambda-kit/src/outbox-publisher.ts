import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { OutgoingEvent } from '@claimstream/events-schema';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { instrumented } from './instrumented.ts';
import { describeError, LogMessage, logger } from './log.ts';
import { PublishError, type PublishOptions, publish } from './publish.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The one function of a service that may call PutEvents: reads the outbox of each item in its table's stream, and
 * publishes it. Reports the first record whose events stayed unsent; the stream retries from there, so later records
 * may be published twice and nothing is lost. If not even the first record got out, or an outbox is not JSON, it
 * throws: Lambda halves the batch until the bad record is alone and the rest goes on.
 * @example export const handler = outboxPublisher({ busName: EVENT_BUS_NAME });
 */
export function outboxPublisher(options: PublishOptions) {
  return instrumented(async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const origins: number[] = [];
    const events: OutgoingEvent[] = [];
    Records.forEach((record, index) => {
      for (const event of outboxOf(record)) {
        origins.push(index);
        events.push(event);
      }
    });
    try {
      await publish(events, options);
      for (const event of events) logger.info(LogMessage.eventPublished, lineOf(event));
      return { batchItemFailures: [] };
    } catch (error) {
      if (!(error instanceof PublishError)) throw error;
      tellOf(events, error);
      const first = Math.min(...error.unsent.map((position) => origins[position]!));
      if (first === 0) throw error;
      return { batchItemFailures: [{ itemIdentifier: Records[first]!.dynamodb!.SequenceNumber! }] };
    }
  });
}

function outboxOf(record: DynamoDBRecord): OutgoingEvent[] {
  const image = record.dynamodb?.NewImage;
  if (!image?.outbox) return [];
  const { outbox } = unmarshall({ outbox: image.outbox as AttributeValue });
  return JSON.parse(outbox) as OutgoingEvent[];
}

/** Logs one line per event, so that each can be found by its journey. */
function tellOf(events: readonly OutgoingEvent[], error: PublishError): void {
  const unsent = new Set(error.unsent);
  events.forEach((event, position) => {
    if (unsent.has(position)) logger.error(LogMessage.publishFailed, { ...lineOf(event), ...describeError(error) });
    else logger.info(LogMessage.eventPublished, lineOf(event));
  });
}

/** Ids of the event and of its subjects: `claimId`, `documentId`. */
function lineOf({ detailType, detail }: OutgoingEvent): Record<string, unknown> {
  const { id: eventId, correlationId, causationId } = detail.metadata;
  const about = Object.entries(detail.data as Record<string, unknown>).filter(
    ([name, value]) => name.endsWith('Id') && UUID.test(String(value)),
  );
  return { type: detailType, eventId, correlationId, causationId, about: Object.fromEntries(about) };
}
