import { randomUUID } from 'node:crypto';
import type { StatementSync } from 'node:sqlite';
import type { Kernel } from '../../kernel.ts';
import { MessageRuns } from './message-runs.ts';
import { QueueMetrics } from './queue-metrics.ts';
import type { Queue, QueueStore } from './queue-store.ts';

export interface MessageAttribute {
  DataType: string;
  StringValue?: string;
  /** Base64. */
  BinaryValue?: string;
}

export interface StoredMessage {
  id: string;
  body: string;
  attributes: Record<string, MessageAttribute>;
  /** `AWSTraceHeader` and `DeadLetterQueueSourceArn` where they apply. */
  system: Record<string, string>;
  sentAt: number;
  firstReceivedAt: number;
  receiveCount: number;
  receipt: string;
}

export type NewMessage = Pick<StoredMessage, 'body' | 'attributes' | 'system'>;

interface Redrive {
  deadLetterTargetArn: string;
  maxReceiveCount: number | string;
}

const MILLISECONDS = 1000;

/** Messages of every queue, with the time of their next visibility, their receive count and their latest receipt. */
export class MessageStore {
  readonly #kernel: Kernel;
  readonly #queues: QueueStore;
  readonly #statements: Record<'insert' | 'visible' | 'receive' | 'move' | 'expire' | 'next' | 'find', StatementSync>;
  readonly #runs: MessageRuns;
  readonly #metrics: QueueMetrics;
  readonly #wakeUps = new Map<string, { at: number; cancel: () => void }>();

  constructor(kernel: Kernel, queues: QueueStore) {
    this.#kernel = kernel;
    this.#queues = queues;
    kernel.db.exec(`CREATE TABLE IF NOT EXISTS sqs_messages (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, queue TEXT NOT NULL, body TEXT NOT NULL,
      attributes TEXT NOT NULL, system TEXT NOT NULL, sent_at INTEGER NOT NULL, visible_at INTEGER NOT NULL,
      first_received_at INTEGER NOT NULL DEFAULT 0, receive_count INTEGER NOT NULL DEFAULT 0, receipt TEXT NOT NULL DEFAULT '',
      held_by_function INTEGER NOT NULL DEFAULT 0);
      CREATE INDEX IF NOT EXISTS sqs_visible ON sqs_messages (queue, visible_at);
      -- What is too old, and how many are in which state, without a look at every message of a long queue.
      CREATE INDEX IF NOT EXISTS sqs_states ON sqs_messages (queue, sent_at, visible_at, receive_count);
      CREATE INDEX IF NOT EXISTS sqs_message_ids ON sqs_messages (queue, id)`);
    this.#metrics = new QueueMetrics(kernel);
    this.#runs = new MessageRuns(kernel, queues, (queue, visibleAt) => this.#announce(queue, visibleAt));
    const prepare = (sql: string) => kernel.db.prepare(sql);
    this.#statements = {
      insert: prepare(
        'INSERT INTO sqs_messages (id, queue, body, attributes, system, sent_at, visible_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ),
      visible: prepare(
        'SELECT * FROM sqs_messages WHERE queue = ? AND visible_at <= ? ORDER BY visible_at, sequence LIMIT ?',
      ),
      receive: prepare(
        'UPDATE sqs_messages SET visible_at = ?, receive_count = ?, first_received_at = ?, receipt = ?, held_by_function = ? WHERE sequence = ?',
      ),
      move: prepare(
        "UPDATE sqs_messages SET queue = ?, visible_at = ?, system = ?, receipt = '', held_by_function = 0 WHERE sequence = ?",
      ),
      expire: prepare('DELETE FROM sqs_messages WHERE queue = ? AND sent_at < ?'),
      next: prepare('SELECT min(visible_at) AS at FROM sqs_messages WHERE queue = ?'),
      find: prepare('SELECT sequence, receipt, visible_at FROM sqs_messages WHERE queue = ? AND id = ?'),
    };
  }

  send(queue: Queue, message: NewMessage, delaySeconds: number): string {
    const id = randomUUID();
    const now = this.#kernel.clock.now();
    const { body, attributes, system } = message;
    const visibleAt = now + delaySeconds * MILLISECONDS;
    this.#statements.insert.run(
      id,
      queue.name,
      body,
      JSON.stringify(attributes),
      JSON.stringify(system),
      now,
      visibleAt,
    );
    this.#metrics.count(queue.name, 'NumberOfMessagesSent');
    this.#announce(queue, visibleAt);
    return id;
  }

  /**
   * Takes up to `most` visible messages, hides them for `visibilitySeconds`, and moves those received too often to the
   * dead-letter queue: one transaction.
   * @param byFunction the receiver runs in this process, and so ends with it
   */
  receive(queue: Queue, most: number, visibilitySeconds: number, byFunction: boolean): StoredMessage[] {
    const now = this.#kernel.clock.now();
    this.#statements.expire.run(queue.name, now - Number(queue.attributes.MessageRetentionPeriod) * MILLISECONDS);
    const redrive = redriveOf(queue);
    const taken: StoredMessage[] = [];
    this.#transaction(() => {
      // Rows that move to the dead-letter queue are not returned, so it reads on until there are enough.
      for (;;) {
        const rows = this.#statements.visible.all(queue.name, now, most - taken.length);
        if (rows.length === 0) break;
        for (const row of rows) {
          if (redrive && Number(row.receive_count) >= Number(redrive.maxReceiveCount))
            this.#bury(row, queue, redrive, now);
          else taken.push(this.#take(row, now, visibilitySeconds, byFunction));
        }
        if (taken.length >= most || rows.length < most - taken.length) break;
      }
    });
    this.#metrics.count(queue.name, 'NumberOfMessagesReceived', taken.length);
    this.#announceNext(queue);
    return taken;
  }

  /** Deletes by the latest receipt; an older one deletes only a message that is not in flight again. */
  delete(queue: Queue, id: string, receipt: string): void {
    const row = this.#statements.find.get(queue.name, id);
    if (!row) return;
    if (row.receipt !== receipt && Number(row.visible_at) > this.#kernel.clock.now()) return;
    this.#kernel.db.prepare('DELETE FROM sqs_messages WHERE sequence = ?').run(row.sequence!);
    this.#metrics.count(queue.name, 'NumberOfMessagesDeleted');
  }

  /** False where the message is not in flight under this receipt. */
  changeVisibility(queue: Queue, id: string, receipt: string, seconds: number): boolean {
    const now = this.#kernel.clock.now();
    const row = this.#statements.find.get(queue.name, id);
    if (!row || row.receipt !== receipt || Number(row.visible_at) <= now) return false;
    const visibleAt = now + seconds * MILLISECONDS;
    this.#kernel.db.prepare('UPDATE sqs_messages SET visible_at = ? WHERE sequence = ?').run(visibleAt, row.sequence!);
    this.#announce(queue, visibleAt);
    return true;
  }

  /** Moves up to `most` messages to another queue, visible at once: AWS calls them new messages there. */
  move(from: Queue, to: Queue, most: number): number {
    const now = this.#kernel.clock.now();
    const rows = this.#kernel.db
      .prepare('SELECT sequence FROM sqs_messages WHERE queue = ? ORDER BY sequence LIMIT ?')
      .all(from.name, most);
    this.#transaction(() => {
      const reset = this.#kernel.db.prepare(
        "UPDATE sqs_messages SET queue = ?, id = ?, sent_at = ?, visible_at = ?, receive_count = 0, first_received_at = 0, system = '{}', receipt = '', held_by_function = 0 WHERE sequence = ?",
      );
      for (const { sequence } of rows) reset.run(to.name, randomUUID(), now, now, sequence!);
    });
    if (rows.length > 0) this.#announce(to, now);
    return rows.length;
  }

  purge(queue: Queue): void {
    this.#kernel.db.prepare('DELETE FROM sqs_messages WHERE queue = ?').run(queue.name);
  }

  /** Visible, in flight and delayed, as GetQueueAttributes counts them. */
  counts(queue: Queue): { visible: number; inFlight: number; delayed: number } {
    const row = this.#kernel.db
      .prepare(
        `SELECT sum(visible_at <= ?) AS visible, sum(visible_at > ? AND receive_count > 0) AS inFlight,
         sum(visible_at > ? AND receive_count = 0) AS delayed FROM sqs_messages WHERE queue = ?`,
      )
      .get(...Array(3).fill(this.#kernel.clock.now()), queue.name)!;
    return {
      visible: Number(row.visible ?? 0),
      inFlight: Number(row.inFlight ?? 0),
      delayed: Number(row.delayed ?? 0),
    };
  }

  /** After a restart: gives back the messages that functions held, and plans the wake-up for each queue's next message. */
  resume(): void {
    this.#runs.resume();
    for (const queue of this.#queues.all()) this.#announceNext(queue);
  }

  stop(): void {
    this.#runs.stop();
    this.#metrics.stop();
    for (const { cancel } of this.#wakeUps.values()) cancel();
    this.#wakeUps.clear();
  }

  #take(row: Record<string, any>, now: number, visibilitySeconds: number, byFunction: boolean): StoredMessage {
    const receipt = randomUUID();
    const receiveCount = Number(row.receive_count) + 1;
    const firstReceivedAt = Number(row.first_received_at) || now;
    this.#statements.receive.run(
      now + visibilitySeconds * MILLISECONDS,
      receiveCount,
      firstReceivedAt,
      receipt,
      byFunction ? 1 : 0,
      row.sequence,
    );
    return {
      id: row.id,
      body: row.body,
      attributes: JSON.parse(row.attributes),
      system: JSON.parse(row.system),
      sentAt: Number(row.sent_at),
      firstReceivedAt,
      receiveCount,
      receipt,
    };
  }

  #bury(row: Record<string, any>, queue: Queue, { deadLetterTargetArn }: Redrive, now: number): void {
    const target = this.#queues.byArn(deadLetterTargetArn);
    if (!target) {
      this.#kernel.notice('error', `The dead-letter queue ${deadLetterTargetArn} of ${queue.arn} does not exist`);
      this.#take(row, now, Number(queue.attributes.VisibilityTimeout), false);
      return;
    }
    const system = JSON.stringify({ ...JSON.parse(row.system), DeadLetterQueueSourceArn: queue.arn });
    this.#statements.move.run(target.name, now, system, row.sequence);
    this.#kernel.notice(
      'warn',
      `A message of ${queue.name} was received ${row.receive_count} times and is now in ${target.name}`,
      {
        queue: queue.arn,
        deadLetterQueue: target.arn,
        messageId: row.id,
      },
    );
    this.#announce(target, now);
  }

  #transaction(work: () => void): void {
    this.#kernel.db.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#kernel.db.exec('COMMIT');
    } catch (error) {
      this.#kernel.db.exec('ROLLBACK');
      throw error;
    }
  }

  #announceNext(queue: Queue): void {
    const { at } = this.#statements.next.get(queue.name)!;
    if (at !== null) this.#announce(queue, Number(at));
  }

  /** Signals when a message becomes visible; only the earliest wake-up is kept. */
  #announce(queue: Queue, visibleAt: number): void {
    const now = this.#kernel.clock.now();
    if (visibleAt <= now) {
      this.#kernel.signals.emit('queue:message', queue.arn);
      return;
    }
    const planned = this.#wakeUps.get(queue.name);
    if (planned && planned.at <= visibleAt) return;
    planned?.cancel();
    const cancel = this.#kernel.clock.after(visibleAt - now, () => {
      this.#wakeUps.delete(queue.name);
      this.#kernel.signals.emit('queue:message', queue.arn);
      this.#announceFuture(queue);
    });
    this.#wakeUps.set(queue.name, { at: visibleAt, cancel });
  }

  /** After a wake-up, plans the next one. */
  #announceFuture(queue: Queue): void {
    const row = this.#kernel.db
      .prepare('SELECT min(visible_at) AS at FROM sqs_messages WHERE queue = ? AND visible_at > ?')
      .get(queue.name, this.#kernel.clock.now())!;
    if (row.at !== null) this.#announce(queue, Number(row.at));
  }
}

function redriveOf(queue: Queue): Redrive | undefined {
  const text = queue.attributes.RedrivePolicy;
  return text ? JSON.parse(text) : undefined;
}
