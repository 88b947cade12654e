import { AwsError } from '../../errors.ts';
import type { Stream, StreamStore } from './stream-store.ts';

/** An unused iterator expires after five minutes. */
const LIFETIME_MS = 300_000;

/** A position in a shard. */
export interface Position {
  streamArn: string;
  /** The stream's own id: an iterator does not outlive its stream. */
  streamId: string;
  shard: number;
  /** Records after this sequence come next. */
  after: number;
  issuedAt: number;
}

export const iteratorOf = (position: Position): string => Buffer.from(JSON.stringify(position)).toString('base64');

/** @throws AwsError InvalidArgumentException */
export function positionOf(iterator: string): Position {
  try {
    const position = JSON.parse(Buffer.from(iterator, 'base64').toString('utf8')) as Position;
    if (typeof position?.streamArn === 'string' && Number.isInteger(position.after)) return position;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new AwsError('InvalidArgumentException', 'Invalid ShardIterator.');
}

/** The stream of an iterator. @throws AwsError ExpiredIteratorException, ResourceNotFoundException */
export function streamOf(streams: StreamStore, { streamArn, streamId, issuedAt }: Position, now: number): Stream {
  const stream = streams.find({ StreamARN: streamArn });
  if (stream.id !== streamId) throw new AwsError('InvalidArgumentException', 'Invalid ShardIterator.');
  if (now - issuedAt <= LIFETIME_MS) return stream;
  const age = `Iterator expired. The iterator was created at time ${new Date(issuedAt).toISOString()} while right now it is ${new Date(now).toISOString()} which is further in the future than the tolerated delay of ${LIFETIME_MS} milliseconds.`;
  throw new AwsError('ExpiredIteratorException', age);
}
