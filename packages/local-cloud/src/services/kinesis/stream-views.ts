import type { ViewQuery } from '../../kernel.ts';
import type { KinesisContext } from './context.ts';
import { sequenceOf, shardIndex } from './shards.ts';

/** A stream in a list. Moments are milliseconds since the epoch. */
export interface StreamView {
  name: string;
  arn: string;
  mode: string;
  shards: number;
  retentionHours: number;
  /** Number of stored records. */
  records: number;
  newestAt?: number;
}

/** A shard's records that a reader has not handled yet. */
export interface WaitingView {
  records: number;
  oldestAt?: number;
}

/** Streams, and the unhandled records of a shard after a sequence number, without reading them. */
export function streamViews({ kernel: { db }, streams }: KinesisContext) {
  const counted = (where: string, ...values: (string | number)[]) => {
    const sql = `SELECT count(*) AS records, min(at) AS oldest, max(at) AS newest FROM kinesis_records WHERE ${where}`;
    return db.prepare(sql).get(...values)!;
  };
  return {
    streams: (): StreamView[] =>
      streams.all().map(({ name, arn, id, mode, shardCount, retentionHours }) => {
        const { records, newest } = counted('stream = ?', id);
        const kept = { records: Number(records), ...(newest !== null && { newestAt: Number(newest) }) };
        return { name, arn, mode, shards: shardCount, retentionHours, ...kept };
      }),
    /** `stream`: its ARN; `shard`: its id; `after`: the last handled sequence number, if any. */
    waiting({ stream = '', shard = '', after }: ViewQuery): WaitingView | undefined {
      const found = streams.all().find(({ arn }) => arn === stream);
      const index = shardIndex(shard);
      if (!found || index === undefined) return undefined;
      const behind = (after && sequenceOf(after)) || 0;
      const { records, oldest } = counted('stream = ? AND shard = ? AND sequence > ?', found.id, index, behind);
      return { records: Number(records), ...(oldest !== null && { oldestAt: Number(oldest) }) };
    },
  };
}
