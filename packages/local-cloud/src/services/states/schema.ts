import type { DatabaseSync } from 'node:sqlite';

/** Creates the service's missing tables. */
export function createTables(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE IF NOT EXISTS states_machines (arn TEXT PRIMARY KEY, machine TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS states_executions (
      arn TEXT PRIMARY KEY, machine_arn TEXT NOT NULL, status TEXT NOT NULL, started_at INTEGER NOT NULL,
      execution TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS states_executions_machine ON states_executions (machine_arn, started_at);
    CREATE TABLE IF NOT EXISTS states_frames (
      execution TEXT NOT NULL, path TEXT NOT NULL, frame TEXT NOT NULL, PRIMARY KEY (execution, path));
    CREATE TABLE IF NOT EXISTS states_history (
      execution TEXT NOT NULL, id INTEGER NOT NULL, event TEXT NOT NULL, PRIMARY KEY (execution, id));
    CREATE TABLE IF NOT EXISTS states_tokens (
      token TEXT PRIMARY KEY, execution TEXT NOT NULL, heartbeat_at INTEGER NOT NULL, outcome TEXT);
    CREATE INDEX IF NOT EXISTS states_tokens_execution ON states_tokens (execution);
  `);
}
