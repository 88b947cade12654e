import { createHash, randomBytes } from 'node:crypto';
import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import type { Buckets } from './buckets.ts';
import { Bytes } from './bytes.ts';
import { checksum } from './checksums.ts';
import type { ObjectEvent, Outbox } from './outbox.ts';
import { atomically } from './tables.ts';

export interface Version {
  seq: number;
  bucket: string;
  key: string;
  versionId: string;
  latest: boolean;
  deleteMarker: boolean;
  file?: string;
  size: number;
  etag: string;
  modified: number;
  /** `content-type`, `cache-control` ... for the answer. */
  headers: Record<string, string>;
  metadata: Record<string, string>;
  checksums: Record<string, string>;
  tags: Record<string, string>;
}

export interface NewObject {
  bucket: string;
  key: string;
  bytes: Buffer;
  headers: Record<string, string>;
  metadata: Record<string, string>;
  checksums: Record<string, string>;
  tags: Record<string, string>;
  /** Replaces the MD5 where the object was uploaded in parts. */
  etag?: string;
}

/** An event's facts besides the object: requester and reason. */
export type Cause = Pick<ObjectEvent, 'reason' | 'requestId' | 'requester'>;

export const noSuchKey = (key: string): AwsError =>
  new AwsError('NoSuchKey', 'The specified key does not exist.', 404, { Key: key });

/** The versions of every object, and their bytes. */
export class Objects {
  readonly #kernel: Kernel;
  readonly #buckets: Buckets;
  readonly #outbox: Outbox;
  readonly bytes: Bytes;

  constructor(kernel: Kernel, buckets: Buckets, outbox: Outbox) {
    this.#kernel = kernel;
    this.#buckets = buckets;
    this.#outbox = outbox;
    this.bytes = new Bytes(kernel.dataDir);
  }

  latest(bucket: string, key: string): Version | undefined {
    const row = this.#kernel.db
      .prepare('SELECT * FROM s3_version WHERE bucket = ? AND key = ? AND latest = 1')
      .get(bucket, key);
    return row && toVersion(row);
  }

  version(bucket: string, key: string, versionId: string): Version | undefined {
    const row = this.#kernel.db
      .prepare('SELECT * FROM s3_version WHERE bucket = ? AND key = ? AND version_id = ?')
      .get(bucket, key, versionId);
    return row && toVersion(row);
  }

  /** Every version whose key starts with `prefix`, by key and newest first. */
  *scan(bucket: string, prefix: string, after: string, onlyLatest: boolean): Generator<Version> {
    const rows = this.#kernel.db
      .prepare(
        `SELECT * FROM s3_version WHERE bucket = ? AND key >= ? AND key >= ? ${onlyLatest ? 'AND latest = 1' : ''}
         ORDER BY key, seq DESC`,
      )
      .all(bucket, prefix, after);
    for (const row of rows) {
      const version = toVersion(row);
      if (!version.key.startsWith(prefix)) return;
      yield version;
    }
  }

  /** Stores the bytes, then record and event in one transaction. `guard` gets the version to be replaced. */
  async put(object: NewObject, cause: Cause, guard?: (current: Version | undefined) => void): Promise<Version> {
    if (Buffer.byteLength(object.key) > 1024) throw new AwsError('KeyTooLongError', 'Your key is too long', 400);
    this.#buckets.get(object.bucket);
    guard?.(this.latest(object.bucket, object.key));
    const file = await this.bytes.write(object.bytes);
    const etag = object.etag ?? createHash('md5').update(object.bytes).digest('hex');
    const checksums =
      Object.keys(object.checksums).length > 0 ? object.checksums : { crc64nvme: checksum('crc64nvme', object.bytes) };
    try {
      const { stored, replaced } = atomically(this.#kernel.db, () => {
        guard?.(this.latest(object.bucket, object.key));
        const removed = this.#insert({ ...object, checksums, file, size: object.bytes.length, etag, marker: false });
        const created = this.latest(object.bucket, object.key)!;
        this.#outbox.recordObject('Object Created', created, cause);
        return { stored: created, replaced: removed };
      });
      this.bytes.remove(replaced);
      this.#outbox.wake();
      return stored;
    } catch (error) {
      this.bytes.remove([file]);
      throw error;
    }
  }

  /** Deletes as S3 does: a marker in a versioned bucket; for good where a version is named. */
  delete(
    bucket: string,
    key: string,
    versionId: string | undefined,
    cause: Cause,
  ): { versionId?: string; deleteMarker?: boolean } {
    const { versioning } = this.#buckets.get(bucket).settings;
    const { answer, removed } = atomically(this.#kernel.db, () => {
      const named = versionId === undefined && !versioning ? 'null' : versionId;
      if (named !== undefined) {
        const version = this.version(bucket, key, named);
        const files = version ? this.#drop(version) : [];
        if (version)
          this.#outbox.recordObject('Object Deleted', version, { ...cause, deletion: 'Permanently Deleted' });
        const told = versionId === undefined ? {} : { versionId, deleteMarker: version?.deleteMarker || undefined };
        return { answer: told, removed: files };
      }
      const files = this.#insert({
        bucket,
        key,
        headers: {},
        metadata: {},
        checksums: {},
        tags: {},
        size: 0,
        etag: '',
        marker: true,
      });
      const marker = this.latest(bucket, key)!;
      this.#outbox.recordObject('Object Deleted', marker, { ...cause, deletion: 'Delete Marker Created' });
      return { answer: { versionId: marker.versionId, deleteMarker: true }, removed: files };
    });
    this.bytes.remove(removed);
    this.#outbox.wake();
    return answer;
  }

  setTags(version: Version, tags: Record<string, string>, cause: Cause): void {
    atomically(this.#kernel.db, () => {
      this.#kernel.db.prepare('UPDATE s3_version SET tags = ? WHERE seq = ?').run(JSON.stringify(tags), version.seq);
      this.#outbox.recordObject('Object Tags Added', version, cause);
    });
    this.#outbox.wake();
  }

  sweep(): void {
    const known = this.#kernel.db.prepare(
      'SELECT 1 FROM s3_version WHERE file = ?1 UNION ALL SELECT 1 FROM s3_part WHERE file = ?1',
    );
    this.bytes.sweep((name) => known.get(name) !== undefined);
  }

  #insert(row: Omit<NewObject, 'bytes'> & { file?: string; size: number; etag: string; marker: boolean }): string[] {
    const { db, clock } = this.#kernel;
    const { versioning } = this.#buckets.get(row.bucket).settings;
    const versionId = versioning === 'Enabled' ? randomBytes(24).toString('base64url') : 'null';
    const replaced = this.version(row.bucket, row.key, versionId);
    const files = replaced ? this.#drop(replaced) : [];
    db.prepare('UPDATE s3_version SET latest = 0 WHERE bucket = ? AND key = ?').run(row.bucket, row.key);
    db.prepare(
      `INSERT INTO s3_version (bucket, key, version_id, latest, delete_marker, file, size, etag, modified, headers,
       metadata, checksums, tags) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      row.bucket,
      row.key,
      versionId,
      row.marker ? 1 : 0,
      row.file ?? null,
      row.size,
      row.etag,
      clock.now(),
      JSON.stringify(row.headers),
      JSON.stringify(row.metadata),
      JSON.stringify(row.checksums),
      JSON.stringify(row.tags),
    );
    return files;
  }

  #drop(version: Version): string[] {
    const { db } = this.#kernel;
    db.prepare('DELETE FROM s3_version WHERE seq = ?').run(version.seq);
    db.prepare(
      `UPDATE s3_version SET latest = 1
       WHERE seq = (SELECT MAX(seq) FROM s3_version WHERE bucket = ? AND key = ?)`,
    ).run(version.bucket, version.key);
    return version.file ? [version.file] : [];
  }
}

function toVersion(row: Record<string, unknown>): Version {
  return {
    seq: Number(row.seq),
    bucket: String(row.bucket),
    key: String(row.key),
    versionId: String(row.version_id),
    latest: row.latest === 1,
    deleteMarker: row.delete_marker === 1,
    file: row.file === null ? undefined : String(row.file),
    size: Number(row.size),
    etag: String(row.etag),
    modified: Number(row.modified),
    headers: JSON.parse(String(row.headers)),
    metadata: JSON.parse(String(row.metadata)),
    checksums: JSON.parse(String(row.checksums)),
    tags: JSON.parse(String(row.tags)),
  };
}
