import type { Caller, Kernel } from '../../../kernel.ts';
import type { Shard, StreamRecord, StreamSource } from './stream-source.ts';

interface DescribeStreamAnswer {
  StreamDescription: { Shards: { ShardId: string; ParentShardId?: string }[]; HasMoreShards: boolean };
}

interface KinesisRecord {
  SequenceNumber: string;
  /** Seconds. */
  ApproximateArrivalTimestamp: number;
  /** Base64. */
  Data: string;
  PartitionKey: string;
}

const RECORDS_LIMIT = 10_000;

/** Reads a stream as `caller()`, which may change between calls as stacks are deployed. */
export function kinesisStream(kernel: Kernel, streamArn: string, caller: () => Caller): StreamSource {
  const call = <O>(verb: string, input: object): Promise<O> =>
    kernel.call<O>(caller(), 'kinesis', verb, { StreamARN: streamArn, ...input });
  return {
    batchInfoKey: 'KinesisBatchInfo',

    async shards() {
      const shards: Shard[] = [];
      for (;;) {
        const after = shards.at(-1)?.id;
        const { StreamDescription: page } = await call<DescribeStreamAnswer>('DescribeStream', {
          ...(after && { ExclusiveStartShardId: after }),
        });
        shards.push(...page.Shards.map(({ ShardId, ParentShardId }) => ({ id: ShardId, parentId: ParentShardId })));
        if (!page.HasMoreShards) return shards;
      }
    },

    async iterator(shardId, { after }) {
      const { ShardIterator } = await call<{ ShardIterator: string }>('GetShardIterator', {
        ShardId: shardId,
        ...(after
          ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', StartingSequenceNumber: after }
          : { ShardIteratorType: 'TRIM_HORIZON' }),
      });
      return ShardIterator;
    },

    async records(shardId, iterator, limit) {
      const answer = await call<{ Records: KinesisRecord[]; NextShardIterator?: string }>('GetRecords', {
        ShardIterator: iterator,
        Limit: Math.min(limit, RECORDS_LIMIT),
      });
      const identity = identityOf(caller());
      const records = answer.Records.map((record) => streamRecord(kernel, streamArn, shardId, identity, record));
      return { records, next: answer.NextShardIterator };
    },
  };
}

const identityOf = (caller: Caller): string | undefined => (caller.kind === 'role' ? caller.roleArn : undefined);

function streamRecord(
  { region }: Kernel,
  streamArn: string,
  shardId: string,
  invokeIdentityArn: string | undefined,
  { SequenceNumber, ApproximateArrivalTimestamp, Data, PartitionKey }: KinesisRecord,
): StreamRecord {
  const kinesis = {
    kinesisSchemaVersion: '1.0',
    partitionKey: PartitionKey,
    sequenceNumber: SequenceNumber,
    data: Data,
    approximateArrivalTimestamp: ApproximateArrivalTimestamp,
  };
  const event = {
    kinesis,
    eventSource: 'aws:kinesis',
    eventVersion: '1.0',
    eventID: `${shardId}:${SequenceNumber}`,
    eventName: 'aws:kinesis:record',
    invokeIdentityArn,
    awsRegion: region,
    eventSourceARN: streamArn,
  };
  return {
    sequenceNumber: SequenceNumber,
    arrivedAt: Math.round(ApproximateArrivalTimestamp * 1000),
    orderKey: PartitionKey,
    event,
    filterable: { ...event, ...kinesis, data: Buffer.from(Data, 'base64').toString('utf8') },
  };
}
