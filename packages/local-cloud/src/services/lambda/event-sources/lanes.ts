import { createHash } from 'node:crypto';
import type { Checkpoints } from './checkpoints.ts';
import type { StreamRecord } from './stream-source.ts';

/**
 * One of the parallel readers of a shard. Each reads the whole shard, takes the records whose order keys are its own, and
 * keeps its own checkpoint: a failing record holds back only its lane, and each key's records stay in order.
 */
export interface Lane {
  shardId: string;
  /** Its checkpoint's key. */
  key: string;
  takes(record: StreamRecord): boolean;
}

/** The lanes of a shard; `ParallelizationFactor` is their number. */
export function lanesOf(shardId: string, factor: number): Lane[] {
  if (factor <= 1) return [{ shardId, key: shardId, takes: () => true }];
  return Array.from({ length: factor }, (_, index) => ({
    shardId,
    key: `${shardId}/${index}of${factor}`,
    takes: ({ orderKey }) => laneOf(orderKey, factor) === index,
  }));
}

const laneOf = (orderKey: string, factor: number): number =>
  createHash('md5').update(orderKey, 'utf8').digest().readUInt32BE(0) % factor;

/** Where the number of lanes has changed, the new lanes continue from the old lane that was farthest behind. */
export function adoptCheckpoints(checkpoints: Checkpoints, mapping: string, lanes: readonly Lane[]): void {
  const { shardId } = lanes[0]!;
  const known = checkpoints.ofShard(mapping, shardId);
  const keys = new Set(lanes.map(({ key }) => key));
  if (known.every(({ key }) => keys.has(key))) return;
  const unfinished = known.filter(({ checkpoint }) => !checkpoint.finished);
  const rank = (after: string | undefined): bigint => (after === undefined ? -1n : BigInt(after));
  const [least] = unfinished.sort((a, b) => (rank(a.checkpoint.after) < rank(b.checkpoint.after) ? -1 : 1));
  for (const { key } of known) checkpoints.drop(mapping, key);
  for (const { key } of lanes) checkpoints.set(mapping, key, least?.checkpoint ?? { finished: true });
}
