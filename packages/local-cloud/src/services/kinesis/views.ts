import { hashKeyRange, sequenceNumber, shardId } from './shards.ts';
import type { Stream } from './stream-store.ts';

/** A stream's shards as AWS lists them. None was split or merged. */
export const shardsOf = ({ shardCount }: Stream): { ShardId: string }[] =>
  Array.from({ length: shardCount }, (_, index) => ({
    ShardId: shardId(index),
    HashKeyRange: hashKeyRange(index, shardCount),
    SequenceNumberRange: { StartingSequenceNumber: sequenceNumber(0) },
  }));

/** The common members of a stream's description and summary. */
export const describeStream = (stream: Stream): Record<string, unknown> => ({
  StreamName: stream.name,
  StreamARN: stream.arn,
  StreamStatus: 'ACTIVE',
  StreamModeDetails: { StreamMode: stream.mode },
  RetentionPeriodHours: stream.retentionHours,
  StreamCreationTimestamp: stream.createdAt / 1000,
  EnhancedMonitoring: [{ ShardLevelMetrics: [] }],
  ...stream.encryption,
});
