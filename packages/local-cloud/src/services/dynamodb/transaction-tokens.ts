import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';

/** A client request token makes a transaction idempotent for ten minutes. */
const TEN_MINUTES = 10 * 60 * 1000;

export class TransactionTokens {
  readonly #kernel: Kernel;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    kernel.db.exec(
      'CREATE TABLE IF NOT EXISTS dynamodb_tokens (token TEXT PRIMARY KEY, request TEXT NOT NULL, at INTEGER NOT NULL)',
    );
  }

  /** @throws AwsError IdempotentParameterMismatchException when the token came with another request before */
  isRepetition(token: string, request: string): boolean {
    const oldest = this.#kernel.clock.now() - TEN_MINUTES;
    const row = this.#kernel.db
      .prepare('SELECT request FROM dynamodb_tokens WHERE token = ? AND at >= ?')
      .get(token, oldest);
    if (!row) return false;
    if (row.request === request) return true;
    throw new AwsError(
      'IdempotentParameterMismatchException',
      'The request has the same token as another one and other parameters.',
    );
  }

  remember(token: string, request: string): void {
    const now = this.#kernel.clock.now();
    this.#kernel.db.prepare('DELETE FROM dynamodb_tokens WHERE at < ?').run(now - TEN_MINUTES);
    this.#kernel.db
      .prepare('INSERT OR REPLACE INTO dynamodb_tokens (token, request, at) VALUES (?, ?, ?)')
      .run(token, request, now);
  }
}
