import type { DatabaseSync } from 'node:sqlite';

/** Tags by queue. They have no effect here and are returned as given. */
export class QueueTags {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    db.exec(
      'CREATE TABLE IF NOT EXISTS sqs_tags (queue TEXT, key TEXT, value TEXT NOT NULL, PRIMARY KEY (queue, key))',
    );
  }

  of(queue: string): Record<string, string> {
    const rows = this.#db.prepare('SELECT key, value FROM sqs_tags WHERE queue = ? ORDER BY key').all(queue);
    return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  }

  add(queue: string, tags: Record<string, string>): void {
    const insert = this.#db.prepare('INSERT OR REPLACE INTO sqs_tags (queue, key, value) VALUES (?, ?, ?)');
    for (const [key, value] of Object.entries(tags)) insert.run(queue, key, value);
  }

  remove(queue: string, key: string): void {
    this.#db.prepare('DELETE FROM sqs_tags WHERE queue = ? AND key = ?').run(queue, key);
  }

  /** Replaces all tags. */
  replace(queue: string, tags: Record<string, string>): void {
    this.#db.prepare('DELETE FROM sqs_tags WHERE queue = ?').run(queue);
    this.add(queue, tags);
  }
}
