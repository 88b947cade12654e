import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { UnsentEvents } from './event-sender.ts';
import type { OutgoingEvent } from './payout-registry.ts';

/** Unsent events of a company and the records that they are about, in one file that survives a kill at any moment. */
export class Outbox implements UnsentEvents {
  readonly #db: DatabaseSync;

  constructor(dataDir: string, company: string) {
    mkdirSync(dataDir, { recursive: true });
    this.#db = new DatabaseSync(join(dataDir, `${company}.sqlite`));
    this.#db.exec(`
      PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      CREATE TABLE IF NOT EXISTS records (id TEXT PRIMARY KEY, record TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS outbox (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, detail_type TEXT NOT NULL, detail TEXT NOT NULL, occurred_at INTEGER NOT NULL);
    `);
  }

  record<T>(id: string): T | undefined {
    const row = this.#db.prepare('SELECT record FROM records WHERE id = ?').get(id);
    return row && (JSON.parse(String(row.record)) as T);
  }

  records<T>(prefix: string): T[] {
    const rows = this.#db.prepare('SELECT record FROM records WHERE id GLOB ? ORDER BY id').all(`${prefix}*`);
    return rows.map(({ record }) => JSON.parse(String(record)) as T);
  }

  /** Writes a record and stores the events about it, both or neither. */
  write(id: string, record: object, events: { type: string; detail: unknown }[] = []): void {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      this.#db.prepare('INSERT OR REPLACE INTO records (id, record) VALUES (?, ?)').run(id, JSON.stringify(record));
      for (const event of events) this.send(event);
      this.#db.exec('COMMIT');
    } catch (error) {
      this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  send({ type, detail }: { type: string; detail: unknown }): void {
    this.#db
      .prepare('INSERT INTO outbox (detail_type, detail, occurred_at) VALUES (?, ?, ?)')
      .run(type, JSON.stringify(detail), Date.now());
  }

  unsent(limit: number): OutgoingEvent[] {
    const rows = this.#db.prepare('SELECT * FROM outbox ORDER BY sequence LIMIT ?').all(limit);
    return rows.map((row) => ({
      sequence: Number(row.sequence),
      detailType: String(row.detail_type),
      detail: String(row.detail),
      occurredAt: Number(row.occurred_at),
    }));
  }

  sent({ sequence }: OutgoingEvent): void {
    this.#db.prepare('DELETE FROM outbox WHERE sequence = ?').run(sequence);
  }

  close(): void {
    this.#db.close();
  }
}
