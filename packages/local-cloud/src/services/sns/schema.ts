import type { DatabaseSync } from 'node:sqlite';

export function createTables(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE IF NOT EXISTS sns_topics (arn TEXT PRIMARY KEY, topic TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS sns_subscriptions (
      n INTEGER PRIMARY KEY AUTOINCREMENT, arn TEXT NOT NULL UNIQUE, topic_arn TEXT NOT NULL, subscription TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS sns_deliveries (
      n INTEGER PRIMARY KEY AUTOINCREMENT, subscription TEXT NOT NULL, message TEXT NOT NULL,
      due_at INTEGER NOT NULL, retries INTEGER NOT NULL, failure TEXT);
    CREATE INDEX IF NOT EXISTS sns_deliveries_due ON sns_deliveries (due_at);
    CREATE TABLE IF NOT EXISTS sns_texts (
      n INTEGER PRIMARY KEY AUTOINCREMENT, recipient TEXT NOT NULL, sent_at INTEGER NOT NULL, price REAL NOT NULL,
      text TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS sns_texts_recipient ON sns_texts (recipient, n);
    CREATE INDEX IF NOT EXISTS sns_texts_sent_at ON sns_texts (sent_at);
    CREATE TABLE IF NOT EXISTS sns_sms_attributes (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS sns_opted_out (phone TEXT PRIMARY KEY);
    CREATE TABLE IF NOT EXISTS sns_opted_in (phone TEXT PRIMARY KEY, at INTEGER NOT NULL);
  `);
}

/** Runs `work` so that all of its writes happen or none. */
export function atomically<T>(db: DatabaseSync, work: () => T): T {
  db.exec('SAVEPOINT sns');
  try {
    const result = work();
    db.exec('RELEASE sns');
    return result;
  } catch (error) {
    db.exec('ROLLBACK TO sns; RELEASE sns');
    throw error;
  }
}
