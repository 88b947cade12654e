import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** How far a shard has been handled. `after` is absent before the first record. */
export interface Checkpoint {
  after?: string;
  finished: boolean;
}

/** The last handled sequence number by mapping and shard, on disk: a crash repeats records but skips none. */
export class Checkpoints {
  readonly #read: StatementSync;
  readonly #write: StatementSync;
  readonly #forget: StatementSync;
  readonly #drop: StatementSync;
  readonly #ofShard: StatementSync;

  constructor(db: DatabaseSync) {
    db.exec(`CREATE TABLE IF NOT EXISTS lambda_checkpoints (
      mapping TEXT NOT NULL, shard TEXT NOT NULL, sequence_number TEXT, finished INTEGER NOT NULL,
      PRIMARY KEY (mapping, shard))`);
    this.#read = db.prepare('SELECT sequence_number, finished FROM lambda_checkpoints WHERE mapping = ? AND shard = ?');
    this.#write = db.prepare('INSERT OR REPLACE INTO lambda_checkpoints VALUES (?, ?, ?, ?)');
    this.#drop = db.prepare('DELETE FROM lambda_checkpoints WHERE mapping = ? AND shard = ?');
    this.#ofShard = db.prepare(
      `SELECT shard, sequence_number, finished FROM lambda_checkpoints
       WHERE mapping = ? AND (shard = ? OR substr(shard, 1, length(?) + 1) = ? || '/')`,
    );
    this.#forget = db.prepare('DELETE FROM lambda_checkpoints WHERE mapping = ?');
  }

  get(mapping: string, shard: string): Checkpoint | undefined {
    const row = this.#read.get(mapping, shard);
    return row && checkpointOf(row);
  }

  /** The checkpoints of a shard, by their keys: several where it has lanes. */
  ofShard(mapping: string, shard: string): { key: string; checkpoint: Checkpoint }[] {
    const rows = this.#ofShard.all(mapping, shard, shard, shard);
    return rows.map((row) => ({ key: String(row.shard), checkpoint: checkpointOf(row) }));
  }

  set(mapping: string, shard: string, checkpoint: Checkpoint): void {
    this.#write.run(mapping, shard, checkpoint.after ?? null, checkpoint.finished ? 1 : 0);
  }

  drop(mapping: string, shard: string): void {
    this.#drop.run(mapping, shard);
  }

  forget(mapping: string): void {
    this.#forget.run(mapping);
  }
}

const checkpointOf = (row: Record<string, unknown>): Checkpoint => ({
  finished: row.finished === 1,
  ...(row.sequence_number !== null && { after: String(row.sequence_number) }),
});
