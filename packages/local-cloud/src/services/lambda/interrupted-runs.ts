import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Clock } from '../../clock.ts';

/** A killed run's idempotency record ends with the run's time, within the delay with which its thread read the clock. */
const SLACK_MS = 1_000;

/**
 * Runs that ended with the process, by their event or shard. Their idempotency records refuse the next attempts until the
 * run's time would have ended: the restart causes failures until then, so they cost no attempt.
 */
export class InterruptedRuns {
  readonly #clock: Clock;
  readonly #statements: Record<'begin' | 'end' | 'find', StatementSync>;

  /** Takes runs that `db` still lists as running for interrupted by a restart. */
  constructor(db: DatabaseSync, clock: Clock) {
    this.#clock = clock;
    db.exec(`CREATE TABLE IF NOT EXISTS lambda_runs (
      work TEXT PRIMARY KEY, ends_at INTEGER NOT NULL, interrupted_until INTEGER NOT NULL DEFAULT 0)`);
    db.prepare('UPDATE lambda_runs SET interrupted_until = max(interrupted_until, ends_at + ?), ends_at = 0').run(
      SLACK_MS,
    );
    db.prepare('DELETE FROM lambda_runs WHERE interrupted_until <= ?').run(clock.now());
    this.#statements = {
      begin: db.prepare(
        'INSERT INTO lambda_runs (work, ends_at) VALUES (?, ?) ON CONFLICT (work) DO UPDATE SET ends_at = excluded.ends_at',
      ),
      end: db.prepare('DELETE FROM lambda_runs WHERE work = ? AND interrupted_until <= ?'),
      find: db.prepare('SELECT interrupted_until FROM lambda_runs WHERE work = ?'),
    };
  }

  /** @param endsAt when the function's time is over */
  begin(work: string, endsAt: number): void {
    this.#statements.begin.run(work, endsAt);
  }

  /** Ends a run. Answers until when its failure, if it is one, costs no attempt; undefined where it costs one. */
  end(work: string): number | undefined {
    this.#statements.end.run(work, this.#clock.now());
    const until = this.#statements.find.get(work)?.interrupted_until;
    return until === undefined ? undefined : Number(until);
  }
}
