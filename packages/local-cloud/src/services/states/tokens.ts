import { randomUUID } from 'node:crypto';
import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';

export type TokenOutcome = { output: unknown } | { error: string; cause: string };

/** Task tokens that were given out: who waits for which, and what the callback said. */
export type Tokens = ReturnType<typeof openTokens>;

/** Opens the tokens kept in the database. */
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
    /** The token is of no use any more: its state was left, by an answer, a timeout or an abort. */
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
    /** Records the callback durably, then wakes whoever waits. */
    answer(token: string, outcome: TokenOutcome): void {
      const text = JSON.stringify(outcome);
      db.prepare('UPDATE states_tokens SET outcome = ? WHERE token = ?').run(text, current(token));
      waiting.get(token)?.();
    },
    /** Resolves at the next heartbeat or answer, at once where the answer is there already. */
    changed(token: string): Promise<void> {
      if (find(token)?.outcome) return Promise.resolve();
      return new Promise((resolve) => waiting.set(token, resolve));
    },
  };
}

/** The machine whose execution a token was given to, though the token be stale; undefined for what is no token. */
export function machineOf(token: string): string | undefined {
  const text = Buffer.from(token, 'base64url').toString('utf8');
  const match = /^[0-9a-f-]{36} (arn:aws:states:[^:]*:\d*):(?:express|execution):([^:]+):/.exec(text);
  return match ? `${match[1]}:stateMachine:${match[2]}` : undefined;
}
