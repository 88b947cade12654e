import type { Verb } from '../../../kernel.ts';
import { type KinesisContext, onStream } from '../context.ts';
import { checkLimit } from '../new-records.ts';
import type { OnStream } from '../stream-store.ts';
import { describeStream as describe, shardsOf } from '../views.ts';

interface DescribeInput extends OnStream {
  Limit?: number;
  ExclusiveStartShardId?: string;
}

/** kinesis:DescribeStream */
export const describeStream = (context: KinesisContext): Verb<DescribeInput> => ({
  permissions: onStream(context, 'DescribeStream'),
  run({ Limit = 100, ExclusiveStartShardId = '', ...named }) {
    checkLimit('limit', Limit);
    const stream = context.streams.find(named);
    const shards = shardsOf(stream).filter(({ ShardId }) => ShardId > ExclusiveStartShardId);
    return {
      StreamDescription: {
        ...describe(stream),
        Shards: shards.slice(0, Limit),
        HasMoreShards: shards.length > Limit,
      },
    };
  },
});

/** kinesis:DescribeStreamSummary */
export const describeStreamSummary = (context: KinesisContext): Verb<OnStream> => ({
  permissions: onStream(context, 'DescribeStreamSummary'),
  run(input) {
    const stream = context.streams.find(input);
    const counts = { OpenShardCount: stream.shardCount, ConsumerCount: 0 };
    return { StreamDescriptionSummary: { ...describe(stream), ...counts } };
  },
});
