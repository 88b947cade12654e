import type { Verb } from '../../../kernel.ts';
import type { KinesisContext } from '../context.ts';
import { iteratorOf, positionOf, streamOf } from '../iterators.ts';
import { checkLimit } from '../new-records.ts';
import type { StoredRecord } from '../record-store.ts';
import { sequenceNumber } from '../shards.ts';
import { measureRead } from '../stream-metrics.ts';

const MOST_RECORDS = 10_000;
const MOST_BYTES = 10 * 1_048_576;

interface GetRecordsInput {
  ShardIterator: string;
  Limit?: number;
  StreamARN?: string;
}

/** kinesis:GetRecords. Shards never close here, so there is always a next iterator. */
export const getRecords = ({ kernel, records, streams }: KinesisContext): Verb<GetRecordsInput> => ({
  permissions: ({ ShardIterator }) => [{ action: 'kinesis:GetRecords', resource: positionOf(ShardIterator).streamArn }],
  run({ ShardIterator, Limit = MOST_RECORDS }) {
    checkLimit('limit', Limit);
    const position = positionOf(ShardIterator);
    const now = kernel.clock.now();
    const stream = streamOf(streams, position, now);
    const page = withinBytes(records.read(stream, position.shard, position.after, Limit));
    const last = page.at(-1);
    const after = last?.sequence ?? position.after;
    measureRead(kernel, stream, page);
    const [waiting] = last ? records.read(stream, position.shard, after, 1) : [];
    return {
      Records: page.map((record) => ({
        SequenceNumber: sequenceNumber(record.sequence),
        ApproximateArrivalTimestamp: record.at / 1000,
        Data: record.data.toString('base64'),
        PartitionKey: record.partitionKey,
        ...(stream.encryption.EncryptionType === 'KMS' && { EncryptionType: 'KMS' }),
      })),
      NextShardIterator: iteratorOf({ ...position, after, issuedAt: now }),
      MillisBehindLatest: waiting && last ? Math.max(1, now - last.at) : 0,
    };
  },
});

/** As many records as fit into an answer, and at least one. */
function withinBytes(page: StoredRecord[]): StoredRecord[] {
  let bytes = 0;
  const first = page.findIndex(({ data }) => {
    bytes += data.length;
    return bytes > MOST_BYTES;
  });
  return first < 0 ? page : page.slice(0, Math.max(1, first));
}
