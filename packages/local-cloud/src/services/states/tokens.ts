import { randomUUID } from 'node:crypto';
import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';

export type TokenOutcome = { output: unknown } | { error: string; cause: string };

/** Issued task tokens, with their waiting tasks and their callbacks. */
export type Tokens = ReturnType<typeof openTokens>;

/** Opens the tokens in the database. */
export function openTokens({ db, clock }: Kernel) {
  const waiting = new Map<string, () => void>();

  function find(token: string): { execution: string; heartbeatAt: number; outcome?: TokenOutcome } | undefined {
    const row = db.prepare('SELECT * FROM states_tokens WHERE token = ?').get(token);
    if (!row) return undefined;
    return {
      execution: String(row.execution),
      heartbeatAt: Number(row.heartbeat_at),
      ...(row.outcome ? { outcome: JSON.parse(String(row.outcome)) } : {}),
    };
  }

  function current(token: string | undefined): string {
    if (!token || !/^[A-Za-z0-9+/=_-]{20,}$/.test(token))
      throw new AwsError('InvalidToken', "Invalid Token: 'Invalid token'");
    const known = find(token);
    if (!known || known.outcome)
      throw new AwsError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
    return token;
  }

  return {
    issue(execution: string): string {
      const token = Buffer.from(`${randomUUID()} ${execution}`).toString('base64url');
      db.prepare('INSERT INTO states_tokens VALUES (?, ?, ?, NULL)').run(token, execution, clock.now());
      return token;
    },
    find,
    /** Deletes a token whose state was left, by an answer, a timeout or an abort. */
    discard(token: string): void {
      waiting.delete(token);
      db.prepare('DELETE FROM states_tokens WHERE token = ?').run(token);
    },
    discardAll(execution: string): void {
      db.prepare('DELETE FROM states_tokens WHERE execution = ?').run(execution);
    },
    /** Counts heartbeats from now. */
    beat(token: string): void {
      db.prepare('UPDATE states_tokens SET heartbeat_at = ? WHERE token = ?').run(clock.now(), current(token));
      waiting.get(token)?.();
    },
    /** Records the callback durably, then wakes the waiting task. */
    answer(token: string, outcome: TokenOutcome): void {
      const text = JSON.stringify(outcome);
      db.prepare('UPDATE states_tokens SET outcome = ? WHERE token = ?').run(text, current(token));
      waiting.get(token)?.();
    },
    /** Resolves at the next heartbeat or answer, or at once where the answer exists already. */
    changed(token: string): Promise<void> {
      if (find(token)?.outcome) return Promise.resolve();
      return new Promise((resolve) => waiting.set(token, resolve));
    },
  };
}

/** The machine of a token's execution, even if the token is stale; undefined for any other text. */
export function machineOf(token: string): string | undefined {
  const text = Buffer.from(token, 'base64url').toString('utf8');
  const match = /^[0-9a-f-]{36} (arn:aws:states:[^:]*:\d*):(?:express|execution):([^:]+):/.exec(text);
  return match ? `${match[1]}:stateMachine:${match[2]}` : undefined;
}
