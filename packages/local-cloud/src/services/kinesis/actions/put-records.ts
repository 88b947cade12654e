import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { type KinesisContext, onStream } from '../context.ts';
import { constraint, newRecord, type RecordInput, sizeOf } from '../new-records.ts';
import { type NewRecord, shardFor } from '../record-store.ts';
import { shardId } from '../shards.ts';
import { measureWrite } from '../stream-metrics.ts';
import type { OnStream, Stream } from '../stream-store.ts';

const MOST_RECORDS = 500;
const MOST_BYTES = 5 * 1_048_576;

interface PutRecordsInput extends OnStream {
  Records: RecordInput[];
}

/** kinesis:PutRecords. Records beyond a shard's limit fail one by one, while the others are written. */
export const putRecords = (context: KinesisContext): Verb<PutRecordsInput> => ({
  permissions: onStream(context, 'PutRecords'),
  run(input) {
    if ('StreamId' in input) throw new NotEmulated('naming a Kinesis stream by StreamId');
    const stream = context.streams.find(input);
    const records = checkedRecords(input.Records);
    const admitted = records.filter((record) =>
      context.throughput.admits(stream, shardFor(stream, record), sizeOf(record)),
    );
    const written = new Map(context.records.append(stream, admitted).map((place, at) => [admitted[at]!, place]));
    measureWrite(context.kernel, stream, 'PutRecords', admitted, records.length - admitted.length);
    return {
      FailedRecordCount: records.length - admitted.length,
      Records: records.map((record) => {
        const place = written.get(record);
        if (!place) return refusal(context, stream, record);
        return { SequenceNumber: place.sequenceNumber, ShardId: shardId(place.shard) };
      }),
      EncryptionType: stream.encryption.EncryptionType,
    };
  },
});

function checkedRecords(records: readonly RecordInput[]): NewRecord[] {
  if (!Array.isArray(records) || records.length < 1 || records.length > MOST_RECORDS) {
    throw constraint('records', `Member must have length between 1 and ${MOST_RECORDS}, inclusive`);
  }
  const checked = records.map((record, index) => newRecord(record, `records.${index + 1}.member.`));
  if (checked.reduce((sum, record) => sum + sizeOf(record), 0) <= MOST_BYTES) return checked;
  throw new AwsError('InvalidArgumentException', 'Records size exceeds 5 MB limit');
}

function refusal({ kernel }: KinesisContext, stream: Stream, record: NewRecord) {
  const shard = shardId(shardFor(stream, record));
  return {
    ErrorCode: 'ProvisionedThroughputExceededException',
    ErrorMessage: `Rate exceeded for shard ${shard} in stream ${stream.name} under account ${kernel.accountId}.`,
  };
}
