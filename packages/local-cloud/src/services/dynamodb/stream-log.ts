import { randomBytes } from 'node:crypto';
import type { StatementSync } from 'node:sqlite';
import type { Kernel } from '../../kernel.ts';
import { type Item, rules } from './dynalite.ts';
import type { TableStream } from './table-settings.ts';

const RETENTION_MS = 24 * 60 * 60 * 1000;
/** Sequence numbers are decimal text of 21 to 40 digits. */
const SEQUENCE_BASE = 10n ** 20n;

export interface StreamRecord {
  eventID: string;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  dynamodb: { SequenceNumber: string } & Record<string, unknown>;
}

/** The records of all streams, in the order of their writes, kept for 24 hours. */
export class StreamLog {
  readonly #kernel: Kernel;
  readonly #insert: StatementSync;
  readonly #after: StatementSync;
  /** Streams that the current transaction writes to. */
  readonly #touched = new Set<string>();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    kernel.db.exec(`CREATE TABLE IF NOT EXISTS dynamodb_stream_records (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT, stream TEXT NOT NULL, at INTEGER NOT NULL, record TEXT NOT NULL);
      CREATE INDEX IF NOT EXISTS dynamodb_stream_order ON dynamodb_stream_records (stream, sequence)`);
    this.#insert = kernel.db.prepare('INSERT INTO dynamodb_stream_records (stream, at, record) VALUES (?, ?, ?)');
    this.#after = kernel.db.prepare(
      'SELECT sequence, record FROM dynamodb_stream_records WHERE stream = ? AND sequence > ? ORDER BY sequence LIMIT ?',
    );
  }

  /** A write that changes nothing leaves no record, as on AWS. */
  append(
    stream: TableStream,
    key: Item,
    old: Item | undefined,
    next: Item | undefined,
    userIdentity?: Record<string, string>,
  ): void {
    if (!old && !next) return;
    if (old && next && sameItem(old, next)) return;
    const at = this.#kernel.clock.now();
    const record = {
      eventID: randomBytes(16).toString('hex'),
      eventName: !old ? 'INSERT' : !next ? 'REMOVE' : 'MODIFY',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: this.#kernel.region,
      ...(userIdentity ? { userIdentity } : {}),
      dynamodb: {
        ApproximateCreationDateTime: Math.floor(at / 1000),
        Keys: key,
        ...(next && stream.view.includes('NEW') ? { NewImage: next } : {}),
        ...(old && stream.view.includes('OLD') ? { OldImage: old } : {}),
        SizeBytes: rules.itemSize(next ?? old!),
        StreamViewType: stream.view,
      },
    };
    this.#insert.run(stream.arn, at, JSON.stringify(record));
    this.#touched.add(stream.arn);
  }

  /** After the commit: wakes the streams' readers. */
  announce(): void {
    const touched = [...this.#touched];
    this.#touched.clear();
    for (const streamArn of touched) this.#kernel.signals.emit('stream:record', streamArn);
  }

  forget(): void {
    this.#touched.clear();
  }

  /** Up to `limit` records after the given sequence (0 for the oldest kept). */
  read(streamArn: string, after: number, limit: number): StreamRecord[] {
    return this.#after.all(streamArn, after, limit).map(({ sequence, record }) => {
      const parsed = JSON.parse(record as string);
      parsed.dynamodb.SequenceNumber = sequenceNumber(Number(sequence));
      return parsed;
    });
  }

  /** Sequence of the newest record of a stream; 0 where there is none. */
  newest(streamArn: string): number {
    const row = this.#kernel.db
      .prepare('SELECT max(sequence) AS newest FROM dynamodb_stream_records WHERE stream = ?')
      .get(streamArn);
    return Number(row?.newest ?? 0);
  }

  trim(): void {
    this.#kernel.db
      .prepare('DELETE FROM dynamodb_stream_records WHERE at < ?')
      .run(this.#kernel.clock.now() - RETENTION_MS);
  }
}

export const sequenceNumber = (sequence: number): string => String(SEQUENCE_BASE + BigInt(sequence));
export const sequenceOf = (number: string): number => Number(BigInt(number) - SEQUENCE_BASE);

function sameItem(one: Item, other: Item): boolean {
  const sorted = (item: Item) => JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(other);
}
