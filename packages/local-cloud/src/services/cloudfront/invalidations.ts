import type { Kernel } from '../../kernel.ts';

export interface Invalidation {
  Id: string;
  CreateTime: string;
  CallerReference: string;
  Paths: string[];
}

/** The invalidations of each distribution. They complete at once, since nothing is cached here. */
export class Invalidations {
  readonly #db: Kernel['db'];

  constructor({ db }: Kernel) {
    this.#db = db;
    db.exec(`CREATE TABLE IF NOT EXISTS cloudfront_invalidation (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, distribution TEXT NOT NULL, caller_reference TEXT NOT NULL,
      invalidation TEXT NOT NULL, UNIQUE (distribution, caller_reference))`);
  }

  add(distribution: string, invalidation: Invalidation): void {
    this.#db
      .prepare('INSERT INTO cloudfront_invalidation (distribution, caller_reference, invalidation) VALUES (?, ?, ?)')
      .run(distribution, invalidation.CallerReference, JSON.stringify(invalidation));
  }

  /** The latest first. */
  of(distribution: string): Invalidation[] {
    return this.#db
      .prepare('SELECT invalidation FROM cloudfront_invalidation WHERE distribution = ? ORDER BY seq DESC')
      .all(distribution)
      .map(({ invalidation }) => JSON.parse(String(invalidation)) as Invalidation);
  }
}
