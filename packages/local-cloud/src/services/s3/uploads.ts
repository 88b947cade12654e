import { createHash, randomUUID } from 'node:crypto';
import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import type { ObjectAttributes } from './object-headers.ts';
import type { Objects } from './objects.ts';
import { atomically } from './tables.ts';

const SMALLEST_PART = 5 * 1024 * 1024;

export interface UploadId {
  Bucket: string;
  Key: string;
  UploadId: string;
}

/** Multipart uploads: parts are separate files until the upload is completed. */
export class Uploads {
  readonly #kernel: Kernel;
  readonly #objects: Objects;

  constructor(kernel: Kernel, objects: Objects) {
    this.#kernel = kernel;
    this.#objects = objects;
  }

  create(bucket: string, key: string, attributes: ObjectAttributes): string {
    const id = randomUUID().replaceAll('-', '');
    this.#kernel.db
      .prepare('INSERT INTO s3_upload (id, bucket, key, started, input) VALUES (?, ?, ?, ?, ?)')
      .run(id, bucket, key, this.#kernel.clock.now(), JSON.stringify(attributes));
    return id;
  }

  attributes({ Bucket, Key, UploadId }: UploadId): ObjectAttributes {
    const row = this.#kernel.db
      .prepare('SELECT input FROM s3_upload WHERE id = ? AND bucket = ? AND key = ?')
      .get(UploadId, Bucket, Key);
    if (row) return JSON.parse(String(row.input)) as ObjectAttributes;
    const message =
      'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.';
    throw new AwsError('NoSuchUpload', message, 404, { UploadId });
  }

  async addPart(upload: UploadId, number: number, bytes: Buffer): Promise<string> {
    this.attributes(upload);
    if (!(number >= 1 && number <= 10_000)) {
      throw new AwsError('InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive', 400);
    }
    const file = await this.#objects.bytes.write(bytes);
    const etag = createHash('md5').update(bytes).digest('hex');
    const { db, clock } = this.#kernel;
    const replaced = atomically(db, () => {
      this.attributes(upload);
      const row = db
        .prepare('SELECT file FROM s3_part WHERE upload_id = ? AND number = ?')
        .get(upload.UploadId, number);
      db.prepare(
        'INSERT OR REPLACE INTO s3_part (upload_id, number, file, size, etag, modified) VALUES (?, ?, ?, ?, ?, ?)',
      ).run(upload.UploadId, number, file, bytes.length, etag, clock.now());
      return row ? [String(row.file)] : [];
    });
    this.#objects.bytes.remove(replaced);
    return etag;
  }

  /** The bytes of the named parts in order, and the ETag of the whole. */
  assemble(upload: UploadId, parts: { PartNumber: number; ETag: string }[]): { bytes: Buffer; etag: string } {
    if (parts.length === 0) throw new AwsError('MalformedXML', 'An upload is completed with at least one part', 400);
    const find = this.#kernel.db.prepare('SELECT * FROM s3_part WHERE upload_id = ? AND number = ?');
    const digest = createHash('md5');
    const chunks = parts.map(({ PartNumber, ETag }, index) => {
      if (index > 0 && PartNumber <= parts[index - 1]!.PartNumber) {
        throw new AwsError('InvalidPartOrder', 'The list of parts was not in ascending order.', 400);
      }
      const row = find.get(upload.UploadId, PartNumber);
      if (!row || row.etag !== ETag.replaceAll('"', '')) {
        throw new AwsError('InvalidPart', 'One or more of the specified parts could not be found.', 400, {
          PartNumber,
        });
      }
      if (index < parts.length - 1 && Number(row.size) < SMALLEST_PART) {
        throw new AwsError('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', 400);
      }
      digest.update(Buffer.from(String(row.etag), 'hex'));
      return this.#objects.bytes.read(String(row.file), 0, Number(row.size));
    });
    return { bytes: Buffer.concat(chunks), etag: `${digest.digest('hex')}-${parts.length}` };
  }

  remove(uploadId: string): void {
    const { db } = this.#kernel;
    const files = atomically(db, () => {
      const rows = db.prepare('SELECT file FROM s3_part WHERE upload_id = ?').all(uploadId);
      db.prepare('DELETE FROM s3_part WHERE upload_id = ?').run(uploadId);
      db.prepare('DELETE FROM s3_upload WHERE id = ?').run(uploadId);
      return rows.map((row) => String(row.file));
    });
    this.#objects.bytes.remove(files);
  }
}
