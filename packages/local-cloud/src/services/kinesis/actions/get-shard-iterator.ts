import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { type KinesisContext, onStream } from '../context.ts';
import { iteratorOf } from '../iterators.ts';
import { sequenceOf, shardIndex } from '../shards.ts';
import type { OnStream, Stream } from '../stream-store.ts';

const TYPES = ['AFTER_SEQUENCE_NUMBER', 'AT_SEQUENCE_NUMBER', 'AT_TIMESTAMP', 'LATEST', 'TRIM_HORIZON'];

interface IteratorInput extends OnStream {
  ShardId: string;
  ShardIteratorType: string;
  StartingSequenceNumber?: string;
  /** Seconds since the epoch. */
  Timestamp?: number;
}

/** kinesis:GetShardIterator */
export const getShardIterator = (context: KinesisContext): Verb<IteratorInput> => ({
  permissions: onStream(context, 'GetShardIterator'),
  run(input) {
    const stream = context.streams.find(input);
    const shard = shardIndex(input.ShardId);
    if (shard === undefined || shard >= stream.shardCount) {
      const where = `stream ${stream.name} under account ${context.kernel.accountId}`;
      const message = `Shard ${input.ShardId} in ${where} does not exist`;
      throw new AwsError('ResourceNotFoundException', message);
    }
    const position = {
      streamArn: stream.arn,
      streamId: stream.id,
      shard,
      after: placeOf(context, stream, shard, input),
    };
    return { ShardIterator: iteratorOf({ ...position, issuedAt: context.kernel.clock.now() }) };
  },
});

/** The sequence after which reading begins. */
function placeOf({ kernel, records }: KinesisContext, stream: Stream, shard: number, input: IteratorInput): number {
  switch (input.ShardIteratorType) {
    case 'TRIM_HORIZON':
      return 0;
    case 'LATEST':
      return records.newest(stream, shard);
    case 'AT_SEQUENCE_NUMBER':
      return sequenceIn(input) - 1;
    case 'AFTER_SEQUENCE_NUMBER':
      return sequenceIn(input);
    case 'AT_TIMESTAMP':
      if (input.Timestamp === undefined) {
        throw invalid('Must specify timestamp parameter for iterator of type AT_TIMESTAMP.');
      }
      return records.lastBefore(stream, shard, momentOf(input.Timestamp, kernel.clock.now()));
    default:
      throw invalid(
        `ShardIteratorType ${input.ShardIteratorType} is none of ${TYPES.join(', ')}`,
        'ValidationException',
      );
  }
}

/** Rounds to milliseconds: fractional seconds times a thousand are rarely whole. */
function momentOf(seconds: number, now: number): number {
  const moment = Math.round(seconds * 1000);
  if (moment <= now) return moment;
  throw invalid(
    `The timestampInMillis parameter cannot be greater than the currentTimestampInMillis. timestampInMillis: ${moment}, currentTimestampInMillis: ${now}`,
  );
}

function sequenceIn({ ShardIteratorType: type, StartingSequenceNumber: text }: IteratorInput): number {
  if (text === undefined) {
    throw invalid(`Must either specify (1) type ${type} and sequence number or (2) another type`);
  }
  const sequence = sequenceOf(text);
  if (sequence === undefined) throw invalid(`StartingSequenceNumber ${text} used in GetShardIterator is invalid.`);
  return sequence;
}

const invalid = (message: string, code = 'InvalidArgumentException'): AwsError => new AwsError(code, message);
