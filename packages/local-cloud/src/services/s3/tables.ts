import type { DatabaseSync } from 'node:sqlite';

/** S3's tables in the cloud's database; the bytes are plain files beside it. */
export function createTables(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE IF NOT EXISTS s3_bucket (
      name TEXT PRIMARY KEY,
      created INTEGER NOT NULL,
      settings TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS s3_version (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      bucket TEXT NOT NULL,
      key TEXT NOT NULL,
      version_id TEXT NOT NULL,
      latest INTEGER NOT NULL,
      delete_marker INTEGER NOT NULL,
      file TEXT,
      size INTEGER NOT NULL,
      etag TEXT NOT NULL,
      modified INTEGER NOT NULL,
      headers TEXT NOT NULL,
      metadata TEXT NOT NULL,
      checksums TEXT NOT NULL,
      tags TEXT NOT NULL,
      UNIQUE (bucket, key, version_id)
    );
    CREATE INDEX IF NOT EXISTS s3_version_order ON s3_version (bucket, key, seq);
    CREATE INDEX IF NOT EXISTS s3_version_file ON s3_version (file);
    CREATE TABLE IF NOT EXISTS s3_upload (
      id TEXT PRIMARY KEY,
      bucket TEXT NOT NULL,
      key TEXT NOT NULL,
      started INTEGER NOT NULL,
      input TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS s3_part (
      upload_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      file TEXT NOT NULL,
      size INTEGER NOT NULL,
      etag TEXT NOT NULL,
      modified INTEGER NOT NULL,
      PRIMARY KEY (upload_id, number)
    );
  `);
}

/** Runs `work` as one transaction: a crash leaves all of it or nothing. */
export function atomically<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}
