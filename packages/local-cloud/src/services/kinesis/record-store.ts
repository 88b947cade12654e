import type { StatementSync } from 'node:sqlite';
import type { Kernel } from '../../kernel.ts';
import { hashKeyOf, sequenceNumber, shardOf } from './shards.ts';
import type { Stream } from './stream-store.ts';

const SWEEP_MS = 60_000;
const HOUR_MS = 3_600_000;

export interface NewRecord {
  partitionKey: string;
  /** Absent: the MD5 of the partition key. */
  hashKey?: bigint;
  data: Buffer;
}

export interface StoredRecord {
  sequence: number;
  /** Milliseconds since the epoch. */
  at: number;
  partitionKey: string;
  data: Buffer;
}

export const shardFor = (stream: Stream, { hashKey, partitionKey }: Pick<NewRecord, 'hashKey' | 'partitionKey'>) =>
  shardOf(hashKey ?? hashKeyOf(partitionKey), stream.shardCount);

/** The records of all streams, in the order of writing, until their stream's retention ends. */
export class RecordStore {
  readonly #kernel: Kernel;
  readonly #insert: StatementSync;
  readonly #after: StatementSync;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    kernel.db.exec(`CREATE TABLE IF NOT EXISTS kinesis_records (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT, stream TEXT NOT NULL, shard INTEGER NOT NULL, at INTEGER NOT NULL,
      partition_key TEXT NOT NULL, data BLOB NOT NULL);
      CREATE INDEX IF NOT EXISTS kinesis_records_order ON kinesis_records (stream, shard, sequence);
      CREATE INDEX IF NOT EXISTS kinesis_records_age ON kinesis_records (stream, at)`);
    this.#insert = kernel.db.prepare(
      'INSERT INTO kinesis_records (stream, shard, at, partition_key, data) VALUES (?, ?, ?, ?, ?)',
    );
    this.#after = kernel.db.prepare(
      `SELECT sequence, at, partition_key, data FROM kinesis_records
       WHERE stream = ? AND shard = ? AND sequence > ? AND at >= ? ORDER BY sequence LIMIT ?`,
    );
  }

  /** Appends all of them or, after a crash, none. Answers the place of each, in the given order. */
  append(stream: Stream, records: readonly NewRecord[]): { shard: number; sequenceNumber: string }[] {
    const { db, clock, signals } = this.#kernel;
    const at = clock.now();
    db.exec('BEGIN IMMEDIATE');
    try {
      const written = records.map((record) => {
        const shard = shardFor(stream, record);
        const { lastInsertRowid } = this.#insert.run(stream.id, shard, at, record.partitionKey, record.data);
        return { shard, sequenceNumber: sequenceNumber(Number(lastInsertRowid)) };
      });
      db.exec('COMMIT');
      signals.emit('stream:record', stream.arn);
      return written;
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  }

  /** Up to `limit` records of a shard after a sequence (0 for the oldest kept). */
  read(stream: Stream, shard: number, after: number, limit: number): StoredRecord[] {
    return this.#after.all(stream.id, shard, after, this.#oldestKept(stream), limit).map((row) => ({
      sequence: Number(row.sequence),
      at: Number(row.at),
      partitionKey: row.partition_key as string,
      data: Buffer.from(row.data as Uint8Array),
    }));
  }

  /** Sequence of the newest record of a shard; 0 where there is none. */
  newest(stream: Stream, shard: number): number {
    const row = this.#kernel.db
      .prepare('SELECT max(sequence) AS newest FROM kinesis_records WHERE stream = ? AND shard = ?')
      .get(stream.id, shard);
    return Number(row?.newest ?? 0);
  }

  /** Sequence of a shard's last record before a moment; 0 where there is none. */
  lastBefore(stream: Stream, shard: number, at: number): number {
    const row = this.#kernel.db
      .prepare('SELECT max(sequence) AS last FROM kinesis_records WHERE stream = ? AND shard = ? AND at < ?')
      .get(stream.id, shard, at);
    return Number(row?.last ?? 0);
  }

  purge(stream: Stream): void {
    this.#kernel.db.prepare('DELETE FROM kinesis_records WHERE stream = ?').run(stream.id);
  }

  /** Deletes expired records each minute. @returns a function that stops it */
  sweepRegularly(streams: () => readonly Stream[]): () => void {
    let cancel = () => {};
    const sweep = () => {
      cancel = this.#kernel.clock.after(SWEEP_MS, () => {
        for (const stream of streams()) this.#trim(stream);
        sweep();
      });
    };
    sweep();
    return () => cancel();
  }

  #trim(stream: Stream): void {
    this.#kernel.db
      .prepare('DELETE FROM kinesis_records WHERE stream = ? AND at < ?')
      .run(stream.id, this.#oldestKept(stream));
  }

  #oldestKept({ retentionHours }: Stream): number {
    return this.#kernel.clock.now() - retentionHours * HOUR_MS;
  }
}
