import type { DatabaseSync } from 'node:sqlite';
import type { EventSources } from './event-sources.ts';

/** A function that reads a stream, and its progress in each lane of each shard. */
export interface ReaderView {
  streamArn: string;
  functionName: string;
  enabled: boolean;
  result: string;
  lanes: { shardId: string; after?: string }[];
}

export const readerViews = (db: DatabaseSync, eventSources: EventSources) => ({
  readers: (): ReaderView[] =>
    eventSources
      .list()
      .filter(({ startingPosition }) => startingPosition !== undefined)
      .map(({ uuid, eventSourceArn, functionName, enabled }) => ({
        streamArn: eventSourceArn,
        functionName,
        enabled,
        result: String(eventSources.describe(uuid).LastProcessingResult),
        lanes: lanesOf(db, uuid),
      })),
});

function lanesOf(db: DatabaseSync, mapping: string): ReaderView['lanes'] {
  const sql = `SELECT shard, sequence_number FROM lambda_checkpoints WHERE mapping = ? AND shard <> '' ORDER BY shard`;
  return db
    .prepare(sql)
    .all(mapping)
    .map(({ shard, sequence_number: after }) => ({
      shardId: String(shard).split('/')[0]!,
      ...(after !== null && { after: String(after) }),
    }));
}
