import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { OutgoingEvent } from '@claimstream/events-schema';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { instrumented } from './instrumented.ts';
import { describeError, LogMessage, logger } from './log.ts';
import { PublishError, type PublishOptions, publish } from './publish.ts';

/**
 * The one function of a service that may call PutEvents: reads the outbox of each item its table's stream shows, and
 * publishes. Reports the first record whose events stayed unsent; the stream retries from there, so that what follows
 * it may be published twice and nothing is lost. Where not even the first record got out, or an outbox is no
 * JSON, it throws: Lambda halves the batch until what is wrong stands alone and the rest goes on.
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
      logger.info(LogMessage.eventsPublished, { count: events.length, types: events.map((event) => event.detailType) });
      return { batchItemFailures: [] };
    } catch (error) {
      if (!(error instanceof PublishError)) throw error;
      const first = Math.min(...error.unsent.map((position) => origins[position]!));
      if (first === 0) throw error;
      logger.error(LogMessage.publishFailed, { unsent: error.unsent.length, ...describeError(error) });
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
