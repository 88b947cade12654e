import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { zipSync } from 'fflate';
import type { Kernel } from '../kernel.ts';

/** Where a template's code lies: an object in S3, or its text in the template. */
export interface CodeLocation {
  S3Bucket?: string;
  S3Key?: string;
  ZipFile?: string;
}

export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** Copies of deployed code, by content: packaging again, or emptying the deployment bucket, does not affect running code. */
export class ArtifactStore {
  readonly #db: DatabaseSync;
  readonly #folder: string;

  constructor(db: DatabaseSync, dataDir: string) {
    this.#db = db;
    this.#folder = join(dataDir, 'artifacts');
    db.exec('CREATE TABLE IF NOT EXISTS cloudformation_artifacts (s3_key TEXT PRIMARY KEY, sha256 TEXT NOT NULL)');
  }

  /** @param s3Key the key of a zip in a folder, `<bucket>/<key>` of one in S3. @returns the digest of the bytes */
  async save(s3Key: string, bytes: Buffer): Promise<string> {
    const digest = sha256(bytes);
    await mkdir(this.#folder, { recursive: true });
    const file = join(this.#folder, `${digest}.zip`);
    await writeFile(`${file}.${process.pid}.part`, bytes);
    await rename(`${file}.${process.pid}.part`, file);
    this.#db
      .prepare(
        'INSERT INTO cloudformation_artifacts (s3_key, sha256) VALUES (?, ?) ON CONFLICT (s3_key) DO UPDATE SET sha256 = excluded.sha256',
      )
      .run(s3Key, digest);
    return digest;
  }

  digest({ S3Bucket, S3Key }: CodeLocation): string | undefined {
    const known = this.#db.prepare('SELECT sha256 FROM cloudformation_artifacts WHERE s3_key = ?');
    const row = known.get(`${S3Bucket}/${S3Key}`) ?? known.get(S3Key ?? '');
    return row && (row.sha256 as string);
  }

  /** The zip that was deployed, or inline code zipped as Lambda does. */
  read: Kernel['artifact'] = async (location: CodeLocation) => {
    const { S3Key, ZipFile } = location;
    if (ZipFile !== undefined) return Buffer.from(zipSync({ 'index.js': Buffer.from(ZipFile) }));
    const digest = S3Key === undefined ? undefined : this.digest(location);
    if (!digest) throw new Error(`There is no deployment artifact ${S3Key}: deploy the folder that holds it`);
    return readFile(join(this.#folder, `${digest}.zip`));
  };

  /** Drops artifacts that no stack names any more; `named` are keys without their bucket. */
  async prune(named: readonly string[]): Promise<void> {
    const rows = this.#db.prepare('SELECT s3_key, sha256 FROM cloudformation_artifacts').all();
    const isNamed = (key: string): boolean => named.some((name) => key === name || key.endsWith(`/${name}`));
    const kept = new Set(rows.filter((row) => isNamed(row.s3_key as string)).map((row) => row.sha256));
    for (const row of rows) {
      if (isNamed(row.s3_key as string)) continue;
      this.#db.prepare('DELETE FROM cloudformation_artifacts WHERE s3_key = ?').run(row.s3_key as string);
      if (!kept.has(row.sha256)) await rm(join(this.#folder, `${row.sha256}.zip`), { force: true });
    }
  }
}
