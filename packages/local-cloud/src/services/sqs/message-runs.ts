import type { StatementSync } from 'node:sqlite';
import type { Kernel } from '../../kernel.ts';
import { parseHandle } from './context.ts';
import type { Queue, QueueStore } from './queue-store.ts';

/** A killed run's idempotency record ends with the run's time, within the delay with which its thread read the clock. */
const SLACK_MS = 1_000;

/**
 * Gives back messages whose function's run ended with the process. A restart does not count as a receive: the message is
 * visible again at once, with its earlier receive count. Until the killed run's own time would have ended, its
 * idempotency record may refuse later runs: a failure until then does not count either, and the message comes back when
 * that time is over.
 */
export class MessageRuns {
  readonly #kernel: Kernel;
  readonly #queues: QueueStore;
  readonly #announce: (queue: Queue, visibleAt: number) => void;
  readonly #statements: Record<'find' | 'start' | 'count' | 'release' | 'forgive', StatementSync>;

  /**
   * The table of messages must exist.
   * @param announce called when a message becomes visible earlier than planned
   */
  constructor(kernel: Kernel, queues: QueueStore, announce: (queue: Queue, visibleAt: number) => void) {
    this.#kernel = kernel;
    this.#queues = queues;
    this.#announce = announce;
    kernel.db.exec(`CREATE TABLE IF NOT EXISTS sqs_runs (
      message INTEGER PRIMARY KEY, ends_at INTEGER NOT NULL, killed_until INTEGER NOT NULL DEFAULT 0);
      CREATE TRIGGER IF NOT EXISTS sqs_message_gone AFTER DELETE ON sqs_messages
        BEGIN DELETE FROM sqs_runs WHERE message = OLD.sequence; END`);
    const prepare = (sql: string) => kernel.db.prepare(sql);
    this.#statements = {
      find: prepare(
        `SELECT sequence, killed_until FROM sqs_messages LEFT JOIN sqs_runs ON message = sequence
         WHERE queue = ? AND id = ? AND receipt = ?`,
      ),
      start: prepare(
        'INSERT INTO sqs_runs (message, ends_at) VALUES (?, ?) ON CONFLICT (message) DO UPDATE SET ends_at = excluded.ends_at',
      ),
      count: prepare('DELETE FROM sqs_runs WHERE message = ?'),
      release: prepare('UPDATE sqs_messages SET held_by_function = 0 WHERE sequence = ?'),
      forgive: prepare('UPDATE sqs_messages SET receive_count = receive_count - 1, visible_at = ? WHERE sequence = ?'),
    };
    kernel.signals.on('messages:running', this.#running);
    kernel.signals.on('messages:failed', this.#failed);
  }

  /** After a restart, before any receive: gives back the messages that functions held when the process ended. */
  resume(): void {
    const { db, clock } = this.#kernel;
    db.prepare('UPDATE sqs_runs SET killed_until = max(killed_until, ends_at + ?), ends_at = 0').run(SLACK_MS);
    db.prepare(
      `UPDATE sqs_messages SET visible_at = min(visible_at, ?), receive_count = receive_count - 1, held_by_function = 0
       WHERE held_by_function = 1`,
    ).run(clock.now());
  }

  stop(): void {
    this.#kernel.signals.off('messages:running', this.#running);
    this.#kernel.signals.off('messages:failed', this.#failed);
  }

  readonly #running = (queueArn: string, receiptHandles: readonly string[], endsAt: number): void => {
    for (const { sequence } of this.#inFlight(this.#queues.byArn(queueArn), receiptHandles)) {
      this.#statements.start.run(sequence, endsAt);
    }
  };

  readonly #failed = (queueArn: string, receiptHandles: readonly string[]): void => {
    const now = this.#kernel.clock.now();
    const queue = this.#queues.byArn(queueArn);
    for (const { sequence, killedUntil } of this.#inFlight(queue, receiptHandles)) {
      this.#statements.release.run(sequence);
      if (killedUntil <= now) {
        this.#statements.count.run(sequence);
        continue;
      }
      this.#statements.forgive.run(killedUntil, sequence);
      this.#announce(queue!, killedUntil);
    }
  };

  /** The messages still in flight under these handles. */
  #inFlight(queue: Queue | undefined, receiptHandles: readonly string[]): { sequence: number; killedUntil: number }[] {
    if (!queue) return [];
    return receiptHandles.flatMap((handle) => {
      const { id, receipt } = parseHandle(handle);
      const row = this.#statements.find.get(queue.name, id, receipt);
      return row ? [{ sequence: Number(row.sequence), killedUntil: Number(row.killed_until ?? 0) }] : [];
    });
  }
}
