import type { StatementSync } from 'node:sqlite';
import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';

/** A client request token makes a transaction idempotent for ten minutes. */
const TEN_MINUTES = 10 * 60 * 1000;

export class TransactionTokens {
  readonly #kernel: Kernel;
  readonly #statements: Record<'find' | 'expire' | 'add', StatementSync>;

  constructor(kernel: Kernel) {
    const { db } = kernel;
    this.#kernel = kernel;
    db.exec(
      'CREATE TABLE IF NOT EXISTS dynamodb_tokens (token TEXT PRIMARY KEY, request TEXT NOT NULL, at INTEGER NOT NULL)',
    );
    // Each transaction deletes expired tokens; without an index it would read all the others too.
    db.exec('CREATE INDEX IF NOT EXISTS dynamodb_tokens_by_time ON dynamodb_tokens (at)');
    this.#statements = {
      find: db.prepare('SELECT request FROM dynamodb_tokens WHERE token = ? AND at >= ?'),
      expire: db.prepare('DELETE FROM dynamodb_tokens WHERE at < ?'),
      add: db.prepare('INSERT OR REPLACE INTO dynamodb_tokens (token, request, at) VALUES (?, ?, ?)'),
    };
  }

  /** @throws AwsError IdempotentParameterMismatchException where the token came with another request before */
  isRepetition(token: string, request: string): boolean {
    const row = this.#statements.find.get(token, this.#kernel.clock.now() - TEN_MINUTES);
    if (!row) return false;
    if (row.request === request) return true;
    throw new AwsError(
      'IdempotentParameterMismatchException',
      'The request has the same token as another one and other parameters.',
    );
  }

  remember(token: string, request: string): void {
    const now = this.#kernel.clock.now();
    this.#statements.expire.run(now - TEN_MINUTES);
    this.#statements.add.run(token, request, now);
  }
}
