import { EventFile } from './event-file.ts';

/** A company's unsent events and the records that they are about. */
export class Outbox extends EventFile {
  constructor(dataDir: string, company: string) {
    super(dataDir, company, 'CREATE TABLE IF NOT EXISTS records (id TEXT PRIMARY KEY, record TEXT NOT NULL);');
  }

  record<T>(id: string): T | undefined {
    const row = this.db.prepare('SELECT record FROM records WHERE id = ?').get(id);
    return row && (JSON.parse(String(row.record)) as T);
  }

  records<T>(prefix: string): T[] {
    const rows = this.db.prepare('SELECT record FROM records WHERE id GLOB ? ORDER BY id').all(`${prefix}*`);
    return rows.map(({ record }) => JSON.parse(String(record)) as T);
  }

  /** Writes a record and stores the events about it, both or neither. */
  write(id: string, record: object, events: { type: string; detail: unknown }[] = []): void {
    this.atomically(() => {
      this.db.prepare('INSERT OR REPLACE INTO records (id, record) VALUES (?, ?)').run(id, JSON.stringify(record));
      for (const event of events) this.send(event);
    });
  }

  send({ type, detail }: { type: string; detail: unknown }): void {
    this.store(type, JSON.stringify(detail), Date.now());
  }
}
