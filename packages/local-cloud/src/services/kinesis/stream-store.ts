import { randomUUID } from 'node:crypto';
import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import { arn } from '../../naming.ts';

export interface Stream {
  name: string;
  arn: string;
  /** Records belong to this id: a recreated stream of the same name begins empty. */
  id: string;
  createdAt: number;
  mode: 'PROVISIONED' | 'ON_DEMAND';
  shardCount: number;
  retentionHours: number;
  encryption: { EncryptionType: 'NONE' | 'KMS'; KeyId?: string };
  tags: Record<string, string>;
}

export type StreamSettings = Pick<Stream, 'mode' | 'shardCount' | 'retentionHours' | 'encryption' | 'tags'>;

/** A request's stream, by name or ARN. */
export interface OnStream {
  StreamName?: string;
  StreamARN?: string;
}

/** An on-demand stream's initial number of shards on AWS; here it never changes. */
export const ON_DEMAND_SHARDS = 4;
export const DEFAULT_RETENTION_HOURS = 24;

/** All streams. */
export class StreamStore {
  readonly #kernel: Kernel;
  readonly #streams = new Map<string, Stream>();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    kernel.db.exec('CREATE TABLE IF NOT EXISTS kinesis_streams (name TEXT PRIMARY KEY, stream TEXT NOT NULL)');
    for (const row of kernel.db.prepare('SELECT stream FROM kinesis_streams').all()) {
      const stream: Stream = JSON.parse(row.stream as string);
      this.#streams.set(stream.name, stream);
    }
  }

  all(): Stream[] {
    return [...this.#streams.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  byName(name: string): Stream | undefined {
    return this.#streams.get(name);
  }

  arnOf({ StreamName, StreamARN }: OnStream): string {
    return StreamARN ?? arn(this.#kernel, 'kinesis', `stream/${StreamName ?? ''}`);
  }

  /** @throws AwsError ResourceNotFoundException, or InvalidArgumentException where the request names none */
  find({ StreamName, StreamARN }: OnStream): Stream {
    if (!StreamName && !StreamARN) {
      throw new AwsError('InvalidArgumentException', 'Either StreamName or StreamARN must be specified.');
    }
    const name = StreamARN === undefined ? StreamName! : nameOf(StreamARN);
    const stream = this.#streams.get(name);
    if (stream && (StreamARN === undefined || StreamARN === stream.arn)) return stream;
    throw new AwsError(
      'ResourceNotFoundException',
      `Stream ${name} under account ${this.#kernel.accountId} not found.`,
    );
  }

  create(name: string, settings: StreamSettings): Stream {
    const streamArn = this.arnOf({ StreamName: name });
    return this.save({ ...settings, name, arn: streamArn, id: randomUUID(), createdAt: this.#kernel.clock.now() });
  }

  save(stream: Stream): Stream {
    this.#streams.set(stream.name, stream);
    this.#kernel.db
      .prepare('INSERT OR REPLACE INTO kinesis_streams (name, stream) VALUES (?, ?)')
      .run(stream.name, JSON.stringify(stream));
    return stream;
  }

  remove(name: string): void {
    this.#streams.delete(name);
    this.#kernel.db.prepare('DELETE FROM kinesis_streams WHERE name = ?').run(name);
  }
}

export const nameOf = (streamArn: string): string => streamArn.split('/').slice(1).join('/');
