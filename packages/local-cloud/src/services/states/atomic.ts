import type { DatabaseSync } from 'node:sqlite';

/** Runs `work` so that all of its writes happen or none. May be nested. */
export function atomically(db: DatabaseSync, work: () => void): void {
  db.exec('SAVEPOINT states_write');
  try {
    work();
    db.exec('RELEASE states_write');
  } catch (error) {
    db.exec('ROLLBACK TO states_write; RELEASE states_write');
    throw error;
  }
}
