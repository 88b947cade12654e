import { AwsError } from '../../../errors.ts';
import type { Kernel, Permission, Verb } from '../../../kernel.ts';
import { arn } from '../../../naming.ts';
import { type Engine, tableNameOf } from '../engine.ts';
import { sequenceNumber, sequenceOf } from '../stream-log.ts';

/** Each stream has one shard here, so order holds over the whole table. */
const SHARD_ID = 'shardId-00000000000000000000-00000001';
const MAX_RECORDS = 1000;

interface Position {
  streamArn: string;
  /** Records after this sequence come next. */
  after: number;
}

const iteratorOf = (position: Position): string => Buffer.from(JSON.stringify(position)).toString('base64url');

function positionOf(iterator: string): Position {
  try {
    return JSON.parse(Buffer.from(iterator, 'base64url').toString('utf8'));
  } catch (cause) {
    throw Object.assign(new AwsError('ValidationException', 'Invalid ShardIterator'), { cause });
  }
}

function streamOf(engine: Engine, streamArn: string) {
  const stream = engine.settings.stream(streamArn);
  if (stream) return stream;
  throw new AwsError('ResourceNotFoundException', `Requested resource not found: Stream: ${streamArn} not found`);
}

const on = (action: string, resource: string): Permission[] => [{ action: `dynamodb:${action}`, resource }];

export const listStreams = (engine: Engine): Verb<{ TableName?: string }> => ({
  permissions: ({ TableName }) => on('ListStreams', streamsOf(engine.kernel, TableName)),
  run({ TableName }) {
    const streams = engine.settings.all().flatMap(([, { stream }]) => (stream ? [stream] : []));
    const wanted = TableName && tableNameOf(TableName);
    return {
      Streams: streams
        .filter(({ tableName }) => !wanted || tableName === wanted)
        .map((stream) => ({ StreamArn: stream.arn, TableName: stream.tableName, StreamLabel: stream.label })),
    };
  },
});

const streamsOf = (kernel: Kernel, table: string | undefined): string =>
  arn(kernel, 'dynamodb', `table/${table ? tableNameOf(table) : '*'}/stream/*`);

export const describeStream = (engine: Engine): Verb<{ StreamArn: string }> => ({
  permissions: ({ StreamArn }) => on('DescribeStream', StreamArn),
  run({ StreamArn }) {
    const { label, view, tableName, enabledAt } = streamOf(engine, StreamArn);
    return {
      StreamDescription: {
        StreamArn,
        StreamLabel: label,
        StreamStatus: 'ENABLED',
        StreamViewType: view,
        CreationRequestDateTime: enabledAt / 1000,
        TableName: tableName,
        KeySchema: engine.table(tableName).KeySchema,
        Shards: [{ ShardId: SHARD_ID, SequenceNumberRange: { StartingSequenceNumber: sequenceNumber(0) } }],
      },
    };
  },
});

interface IteratorInput {
  StreamArn: string;
  ShardId: string;
  ShardIteratorType: 'TRIM_HORIZON' | 'LATEST' | 'AT_SEQUENCE_NUMBER' | 'AFTER_SEQUENCE_NUMBER';
  SequenceNumber?: string;
}

export const getShardIterator = (engine: Engine): Verb<IteratorInput> => ({
  permissions: ({ StreamArn }) => on('GetShardIterator', StreamArn),
  run({ StreamArn, ShardId, ShardIteratorType: type, SequenceNumber }) {
    streamOf(engine, StreamArn);
    if (ShardId !== SHARD_ID) {
      throw new AwsError('ResourceNotFoundException', `Requested resource not found: Shard: ${ShardId} not found`);
    }
    if (type.endsWith('SEQUENCE_NUMBER') && !SequenceNumber) {
      throw new AwsError('ValidationException', `SequenceNumber is required for ${type}`);
    }
    const after = {
      TRIM_HORIZON: () => 0,
      LATEST: () => engine.streams.newest(StreamArn),
      AT_SEQUENCE_NUMBER: () => sequenceOf(SequenceNumber!) - 1,
      AFTER_SEQUENCE_NUMBER: () => sequenceOf(SequenceNumber!),
    }[type]();
    return { ShardIterator: iteratorOf({ streamArn: StreamArn, after }) };
  },
});

export const getRecords = (engine: Engine): Verb<{ ShardIterator: string; Limit?: number }> => ({
  permissions: ({ ShardIterator }) => on('GetRecords', positionOf(ShardIterator).streamArn),
  run({ ShardIterator, Limit = MAX_RECORDS }) {
    const { streamArn, after } = positionOf(ShardIterator);
    streamOf(engine, streamArn);
    const Records = engine.streams.read(streamArn, after, Math.min(Limit, MAX_RECORDS));
    const last = Records.at(-1);
    const next = last ? sequenceOf(last.dynamodb.SequenceNumber) : after;
    return { Records, NextShardIterator: iteratorOf({ streamArn, after: next }) };
  },
});
