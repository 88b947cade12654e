import type { KinesisStreamBatchResponse, KinesisStreamEvent, KinesisStreamRecord } from 'aws-lambda';
import { instrumented } from './instrumented.ts';
import { withLineFields } from './journey-lines.ts';
import { describeError, LogMessage, logger } from './log.ts';

/** One record of a Kinesis stream. */
export interface StreamMessage {
  /** Text as its producer put it; the handler parses it. */
  data: string;
  partitionKey: string;
  /** Ascends within a shard. */
  sequenceNumber: string;
  /** When the stream took it. */
  arrivedAt: Date;
}

interface Placed {
  index: number;
  record: KinesisStreamRecord;
}

/**
 * Handles the records of a Kinesis stream: those of one partition key in their order, other keys at the same time. If one fails, the later
 * ones of its key wait, and the first failure of the batch is reported. Lambda starts again from there, so a record after it may be
 * handled twice and none is left out. If the first record of the batch fails, the function fails: Lambda halves the batch until the bad
 * record is alone. Do not throw for a record that can never succeed: it would hold up its shard.
 * @example export const handler = kinesisBatch(recordTrip(stores));
 */
export function kinesisBatch(handle: (message: StreamMessage) => Promise<void>) {
  return instrumented(async ({ Records }: KinesisStreamEvent): Promise<KinesisStreamBatchResponse> => {
    const placed = Records.map((record, index) => ({ record, index }));
    const byKey = Map.groupBy(placed, ({ record }) => record.kinesis.partitionKey);
    const failures = (await Promise.all([...byKey.values()].map((lane) => firstFailure(lane, handle)))).flat();
    const [first] = failures.sort((one, other) => one.index - other.index);
    if (!first) return { batchItemFailures: [] };
    const { index, error, told } = first;
    logger.error(LogMessage.recordFailed, { ...told, ...describeError(error) });
    if (index === 0) throw error;
    return { batchItemFailures: [{ itemIdentifier: told.sequenceNumber }] };
  });
}

async function firstFailure(lane: readonly Placed[], handle: (message: StreamMessage) => Promise<void>) {
  for (const { index, record } of lane) {
    const told = { sequenceNumber: record.kinesis.sequenceNumber };
    try {
      await withLineFields(told, () => handle(messageOf(record)));
    } catch (error) {
      return [{ index, error, told }];
    }
  }
  return [];
}

const messageOf = ({ kinesis }: KinesisStreamRecord): StreamMessage => ({
  data: Buffer.from(kinesis.data, 'base64').toString('utf8'),
  partitionKey: kinesis.partitionKey,
  sequenceNumber: kinesis.sequenceNumber,
  arrivedAt: new Date(kinesis.approximateArrivalTimestamp * 1000),
});
