import type { StatementSync } from 'node:sqlite';
import type { FunctionRun, Kernel } from '../../kernel.ts';
import { factsOf, failuresOf, type RunRecord } from './run-facts.ts';

/** The reason that a message's last consumer gave for its failure. */
export interface MessageFailure {
  at: number;
  functionName: string;
  requestId: string;
  error: string;
}

const KEPT_RUNS = 10_000;
const KEPT_FAILURES = 2_000;
const WRITE_AFTER_MS = 250;

/**
 * The latest invocations and the failures of messages, in the cloud's database. Written in batches, so that no invocation
 * waits for it: a kill loses the last quarter of a second.
 */
export class RunLog {
  readonly #kernel: Kernel;
  readonly #statements: Record<
    'insert' | 'link' | 'fail' | 'pruneRuns' | 'pruneLinks' | 'pruneFailures' | 'failure',
    StatementSync
  >;
  readonly #pending: FunctionRun[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    kernel.db.exec(`
      CREATE TABLE IF NOT EXISTS console_runs (
        n INTEGER PRIMARY KEY AUTOINCREMENT, function_name TEXT NOT NULL, request_id TEXT NOT NULL, record TEXT NOT NULL);
      CREATE INDEX IF NOT EXISTS console_runs_request ON console_runs (request_id);
      CREATE TABLE IF NOT EXISTS console_run_links (correlation TEXT NOT NULL, run INTEGER NOT NULL,
        PRIMARY KEY (correlation, run)) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS console_run_links_run ON console_run_links (run);
      CREATE TABLE IF NOT EXISTS console_failures (
        n INTEGER PRIMARY KEY AUTOINCREMENT, message TEXT NOT NULL UNIQUE, failure TEXT NOT NULL)`);
    const prepare = (sql: string) => kernel.db.prepare(sql);
    this.#statements = {
      insert: prepare('INSERT INTO console_runs (function_name, request_id, record) VALUES (?, ?, ?)'),
      link: prepare('INSERT OR IGNORE INTO console_run_links VALUES (?, ?)'),
      fail: prepare('INSERT OR REPLACE INTO console_failures (message, failure) VALUES (?, ?)'),
      pruneRuns: prepare('DELETE FROM console_runs WHERE n <= ?'),
      pruneLinks: prepare('DELETE FROM console_run_links WHERE run <= ?'),
      pruneFailures: prepare('DELETE FROM console_failures WHERE n <= (SELECT max(n) FROM console_failures) - ?'),
      failure: prepare('SELECT failure FROM console_failures WHERE message = ?'),
    };
    kernel.signals.on('function:run', this.#take);
  }

  /** Newest first. */
  latest(functionName: string | undefined, limit: number): RunRecord[] {
    return this.#read('WHERE (?1 IS NULL OR function_name = ?1) ORDER BY n DESC LIMIT ?2', functionName ?? null, limit);
  }

  /** Attempts under one request id, oldest first: retries of an asynchronous event keep its id. */
  byRequest(requestId: string): RunRecord[] {
    return this.#read('WHERE request_id = ? ORDER BY n', requestId);
  }

  /** The invocations of one business journey, oldest first. */
  byCorrelation(correlationId: string): RunRecord[] {
    return this.#read('JOIN console_run_links ON run = n WHERE correlation = ? ORDER BY n', correlationId);
  }

  failureOf(messageId: string): MessageFailure | undefined {
    this.#write();
    const row = this.#statements.failure.get(messageId);
    return row && JSON.parse(String(row.failure));
  }

  /** Writes pending records. Called before the database is closed. */
  stop(): void {
    this.#kernel.signals.off('function:run', this.#take);
    this.#write();
  }

  readonly #take = (run: FunctionRun): void => {
    this.#pending.push(run);
    // Real time: the console shows new records even while the cloud's clock stands still.
    this.#timer ??= setTimeout(() => this.#write(), WRITE_AFTER_MS).unref();
  };

  #read(rest: string, ...values: (string | number | null)[]): RunRecord[] {
    this.#write();
    return this.#kernel.db
      .prepare(`SELECT record FROM console_runs ${rest}`)
      .all(...values)
      .map((row) => JSON.parse(String(row.record)));
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const runs = this.#pending.splice(0);
    if (runs.length === 0) return;
    const { insert, link, fail, pruneRuns, pruneLinks, pruneFailures } = this.#statements;
    const { db } = this.#kernel;
    db.exec('SAVEPOINT console_runs');
    try {
      let last = 0;
      for (const run of runs) {
        const record = factsOf(run);
        const { functionName, requestId, endedAt: at } = record;
        last = Number(insert.run(functionName, requestId, JSON.stringify(record)).lastInsertRowid);
        for (const correlation of record.correlationIds) link.run(correlation, last);
        for (const { messageId, error } of failuresOf(run, record)) {
          fail.run(messageId, JSON.stringify({ at, functionName, requestId, error } satisfies MessageFailure));
        }
      }
      pruneRuns.run(last - KEPT_RUNS);
      pruneLinks.run(last - KEPT_RUNS);
      pruneFailures.run(KEPT_FAILURES);
      db.exec('RELEASE console_runs');
    } catch (error) {
      db.exec('ROLLBACK TO console_runs; RELEASE console_runs');
      // A gap in the console must not stop the cloud.
      this.#kernel.notice('error', `The console could not record ${runs.length} invocations: ${String(error)}`);
    }
  }
}
