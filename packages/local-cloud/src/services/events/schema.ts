import type { DatabaseSync } from 'node:sqlite';

/** Creates the service's missing tables. */
export function createTables(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE IF NOT EXISTS events_buses (name TEXT PRIMARY KEY, bus TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS events_policies (
      bus TEXT NOT NULL, sid TEXT NOT NULL, statements TEXT NOT NULL, PRIMARY KEY (bus, sid));
    CREATE TABLE IF NOT EXISTS events_rules (
      bus TEXT NOT NULL, name TEXT NOT NULL, rule TEXT NOT NULL, PRIMARY KEY (bus, name));
    CREATE TABLE IF NOT EXISTS events_targets (
      bus TEXT NOT NULL, rule TEXT NOT NULL, id TEXT NOT NULL, target TEXT NOT NULL, PRIMARY KEY (bus, rule, id));
    CREATE TABLE IF NOT EXISTS events_archives (name TEXT PRIMARY KEY, archive TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS events_archived (
      n INTEGER PRIMARY KEY, archive TEXT NOT NULL, at INTEGER NOT NULL, event TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS events_archived_at ON events_archived (archive, at);
    CREATE TABLE IF NOT EXISTS events_replays (name TEXT PRIMARY KEY, replay TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS events_runs (rule_arn TEXT PRIMARY KEY, at INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS events_log (
      n INTEGER PRIMARY KEY AUTOINCREMENT, bus TEXT NOT NULL, event TEXT NOT NULL, matched TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS events_deliveries (
      n INTEGER PRIMARY KEY AUTOINCREMENT, rule_arn TEXT NOT NULL, target TEXT NOT NULL, event TEXT NOT NULL,
      accepted_at INTEGER NOT NULL, due_at INTEGER NOT NULL, retries INTEGER NOT NULL, forwarded INTEGER NOT NULL,
      failure TEXT);
    CREATE INDEX IF NOT EXISTS events_deliveries_due ON events_deliveries (due_at);
  `);
  // A log of an earlier version of this cloud has only the events' own times, in seconds.
  if (!db.prepare("SELECT 1 FROM pragma_table_info('events_log') WHERE name = 'at'").get())
    db.exec('ALTER TABLE events_log ADD COLUMN at INTEGER');
}
