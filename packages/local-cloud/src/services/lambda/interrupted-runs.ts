import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Clock } from '../../clock.ts';

/** A killed run's idempotency record ends with the run's time, give or take what its thread took to look at the clock. */
const SLACK_MS = 1_000;

/**
 * Runs that ended with the process, by the event or shard that they handled. Their idempotency records refuse the next
 * tries until their own time would have ended: what fails until then is the restart's doing and costs no attempt.
 */
export class InterruptedRuns {
  readonly #clock: Clock;
  readonly #statements: Record<'begin' | 'end' | 'find', StatementSync>;

  /** A restart ended the runs that `db` still lists as running. */
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

  /** The run ended by itself. Answers until when its failure, if it is one, costs no attempt; undefined where it does. */
  end(work: string): number | undefined {
    this.#statements.end.run(work, this.#clock.now());
    const until = this.#statements.find.get(work)?.interrupted_until;
    return until === undefined ? undefined : Number(until);
  }
}
