import type { Kernel } from '../../kernel.ts';
import { type Minute, minuteOf } from './statistics.ts';

/** CloudWatch keeps minute figures for 15 days. */
const KEPT_MS = 15 * 24 * 3_600_000;

/** Metrics of `AWS/Lambda` by function and minute, counted from the functions' invocations. */
export class FunctionMetrics {
  readonly #kernel: Kernel;
  #prunedAt = 0;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    kernel.db.exec(`CREATE TABLE IF NOT EXISTS cloudwatch_figures (
      function_name TEXT, metric TEXT, minute INTEGER, count INTEGER NOT NULL, sum REAL NOT NULL,
      minimum REAL NOT NULL, maximum REAL NOT NULL, PRIMARY KEY (function_name, metric, minute))`);
  }

  invoked(functionName: string, durationMs: number, failed: boolean): void {
    this.#add(functionName, 'Invocations', 1);
    this.#add(functionName, 'Errors', failed ? 1 : 0);
    this.#add(functionName, 'Throttles', 0);
    this.#add(functionName, 'Duration', durationMs);
  }

  throttled(functionName: string): void {
    this.#add(functionName, 'Throttles', 1);
  }

  /** Minutes from `start` on and before `end`, in order. */
  read(functionName: string | undefined, metric: string, start: number, end: number): Minute[] {
    return this.#kernel.db
      .prepare(
        `SELECT minute, sum(count) AS count, sum(sum) AS sum, min(minimum) AS minimum, max(maximum) AS maximum
         FROM cloudwatch_figures WHERE (function_name = ? OR ? IS NULL) AND metric = ? AND minute >= ? AND minute < ?
         GROUP BY minute ORDER BY minute`,
      )
      .all(functionName ?? null, functionName ?? null, metric, start, end) as unknown as Minute[];
  }

  /** Function and metric of every figure since then. */
  names(since: number): { functionName: string; metric: string }[] {
    return this.#kernel.db
      .prepare(
        'SELECT DISTINCT function_name AS functionName, metric FROM cloudwatch_figures WHERE minute >= ? ORDER BY 1, 2',
      )
      .all(since) as unknown as { functionName: string; metric: string }[];
  }

  #add(functionName: string, metric: string, value: number): void {
    const now = this.#kernel.clock.now();
    const minute = minuteOf(now);
    this.#kernel.db
      .prepare(
        `INSERT INTO cloudwatch_figures (function_name, metric, minute, count, sum, minimum, maximum)
         VALUES (?, ?, ?, 1, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + 1, sum = sum + excluded.sum,
           minimum = min(minimum, excluded.minimum), maximum = max(maximum, excluded.maximum)`,
      )
      .run(functionName, metric, minute, value, value, value);
    if (now - this.#prunedAt < KEPT_MS / 15) return;
    this.#prunedAt = now;
    this.#kernel.db.prepare('DELETE FROM cloudwatch_figures WHERE minute < ?').run(now - KEPT_MS);
  }
}
