import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { OutgoingEvent, UnsentEvents } from './event-sender.ts';

/** A company's records and unsent events, in one file that survives a kill at any moment. */
export abstract class EventFile implements UnsentEvents {
  protected readonly db: DatabaseSync;

  /** @param tables SQL that creates the company's tables */
  constructor(dataDir: string, company: string, tables: string) {
    mkdirSync(dataDir, { recursive: true });
    this.db = new DatabaseSync(join(dataDir, `${company}.sqlite`));
    this.db.exec(`
      PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      ${tables}
      CREATE TABLE IF NOT EXISTS outbox (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, detail_type TEXT NOT NULL, detail TEXT NOT NULL, occurred_at INTEGER NOT NULL);
    `);
  }

  /** Events not yet accepted, oldest first. */
  unsent(limit: number): OutgoingEvent[] {
    const rows = this.db.prepare('SELECT * FROM outbox ORDER BY sequence LIMIT ?').all(limit);
    return rows.map((row) => ({
      sequence: Number(row.sequence),
      detailType: String(row.detail_type),
      detail: String(row.detail),
      occurredAt: Number(row.occurred_at),
    }));
  }

  sent({ sequence }: OutgoingEvent): void {
    this.db.prepare('DELETE FROM outbox WHERE sequence = ?').run(sequence);
  }

  close(): void {
    this.db.close();
  }

  protected store(detailType: string, detail: string, at: number): void {
    this.db
      .prepare('INSERT INTO outbox (detail_type, detail, occurred_at) VALUES (?, ?, ?)')
      .run(detailType, detail, at);
  }

  /** Commits all writes of `work`, or none. */
  protected atomically<T>(work: () => T): T {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.db.exec('COMMIT');
      return result;
    } catch (error) {
      this.db.exec('ROLLBACK');
      throw error;
    }
  }
}
