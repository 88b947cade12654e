import type { Caller, Kernel } from '../../../kernel.ts';
import type { Shard, StreamSource } from './stream-source.ts';

interface DescribeStreamAnswer {
  StreamDescription: {
    Shards?: { ShardId: string; ParentShardId?: string }[];
    LastEvaluatedShardId?: string;
  };
}

interface DynamoDbRecord {
  userIdentity?: { PrincipalId: string; Type: string };
  dynamodb: { SequenceNumber: string; ApproximateCreationDateTime: number; Keys?: unknown };
}

const RECORDS_LIMIT = 1000;

/** Reads a table's stream as `caller()`, which may change between calls as stacks are deployed. */
export function dynamoDbStream(kernel: Kernel, streamArn: string, caller: () => Caller): StreamSource {
  const call = <O>(verb: string, input: unknown): Promise<O> => kernel.call<O>(caller(), 'dynamodb', verb, input);
  return {
    batchInfoKey: 'DDBStreamBatchInfo',

    async shards() {
      // Lambda's documentation requires this permission, although the stream is already known.
      kernel.authorise(caller(), [{ action: 'dynamodb:ListStreams', resource: streamArn }]);
      const shards: Shard[] = [];
      let after: string | undefined;
      do {
        const input = { StreamArn: streamArn, ...(after && { ExclusiveStartShardId: after }) };
        const { StreamDescription } = await call<DescribeStreamAnswer>('DescribeStream', input);
        for (const shard of StreamDescription.Shards ?? []) {
          shards.push({ id: shard.ShardId, parentId: shard.ParentShardId });
        }
        after = StreamDescription.LastEvaluatedShardId;
      } while (after);
      return shards;
    },

    async iterator(shardId, { after }) {
      const { ShardIterator } = await call<{ ShardIterator: string }>('GetShardIterator', {
        StreamArn: streamArn,
        ShardId: shardId,
        ...(after
          ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }
          : { ShardIteratorType: 'TRIM_HORIZON' }),
      });
      return ShardIterator;
    },

    async records(_shardId, iterator, limit) {
      const answer = await call<{ Records?: DynamoDbRecord[]; NextShardIterator?: string }>('GetRecords', {
        ShardIterator: iterator,
        Limit: Math.min(limit, RECORDS_LIMIT),
      });
      const records = (answer.Records ?? []).map((record) => ({
        sequenceNumber: record.dynamodb.SequenceNumber,
        arrivedAt: record.dynamodb.ApproximateCreationDateTime * 1000,
        orderKey: JSON.stringify(record.dynamodb.Keys ?? null),
        event: { ...asLambdaWrites(record), eventSourceARN: streamArn },
      }));
      return { records, next: answer.NextShardIterator };
    },
  };
}

/** Unlike the stream itself, Lambda writes the deleter of an expired item in lower case. */
function asLambdaWrites({ userIdentity, ...record }: DynamoDbRecord) {
  if (!userIdentity) return record;
  return { ...record, userIdentity: { type: userIdentity.Type, principalId: userIdentity.PrincipalId } };
}
