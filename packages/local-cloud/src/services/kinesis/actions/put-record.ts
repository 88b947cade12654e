import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { type KinesisContext, onStream } from '../context.ts';
import { newRecord, type RecordInput, sizeOf } from '../new-records.ts';
import { shardFor } from '../record-store.ts';
import { shardId } from '../shards.ts';
import { measureWrite } from '../stream-metrics.ts';
import type { OnStream } from '../stream-store.ts';

interface PutRecordInput extends OnStream, RecordInput {
  SequenceNumberForOrdering?: string;
}

/** kinesis:PutRecord. Each record comes after all earlier ones, so every requested order holds. */
export const putRecord = (context: KinesisContext): Verb<PutRecordInput> => ({
  permissions: onStream(context, 'PutRecord'),
  run(input) {
    const { kernel, records, streams, throughput } = context;
    if ('StreamId' in input) throw new NotEmulated('naming a Kinesis stream by StreamId');
    const stream = streams.find(input);
    const record = newRecord(input);
    const shard = shardFor(stream, record);
    if (!throughput.admits(stream, shard, sizeOf(record))) {
      measureWrite(kernel, stream, 'PutRecord', [], 1);
      const message = `Rate exceeded for shard ${shardId(shard)} in stream ${stream.name} under account ${kernel.accountId}.`;
      throw new AwsError('ProvisionedThroughputExceededException', message);
    }
    const [written] = records.append(stream, [record]);
    measureWrite(kernel, stream, 'PutRecord', [record], 0);
    return {
      ShardId: shardId(written!.shard),
      SequenceNumber: written!.sequenceNumber,
      EncryptionType: stream.encryption.EncryptionType,
    };
  },
});
