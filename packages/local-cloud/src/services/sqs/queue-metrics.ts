import type { Kernel, Measured } from '../../kernel.ts';

/** A message received more often no longer counts as the oldest: it is on its way to the dead-letter queue. */
const POISONED = 3;

type QueueCount = 'NumberOfMessagesSent' | 'NumberOfMessagesReceived' | 'NumberOfMessagesDeleted';

/** `AWS/SQS`: counts as they happen, and each minute the gauges of the queues. */
export class QueueMetrics {
  readonly #kernel: Kernel;
  readonly #due = (tell: (measured: Measured) => void): void => this.#tell(tell);
  /** Queues with messages a minute ago: one that became empty is reported once, as CloudWatch forgets idle queues. */
  #held = new Set<string>();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    kernel.signals.on('metrics:due', this.#due);
  }

  stop(): void {
    this.#kernel.signals.off('metrics:due', this.#due);
  }

  count(queue: string, metric: QueueCount, messages = 1): void {
    if (messages > 0) this.#kernel.signals.emit('metric:measured', of(queue, { [metric]: messages }));
  }

  #tell(tell: (measured: Measured) => void): void {
    const { db, clock } = this.#kernel;
    const now = clock.now();
    const rows = db
      .prepare(
        `SELECT queue, sum(visible_at <= ?1) AS visible, sum(visible_at > ?1 AND receive_count > 0) AS hidden,
         sum(visible_at > ?1 AND receive_count = 0) AS delayed, min(iif(receive_count > ?2, NULL, sent_at)) AS oldest
         FROM sqs_messages GROUP BY queue`,
      )
      .all(now, POISONED);
    const held = new Set(rows.map(({ queue }) => String(queue)));
    for (const { queue, visible, hidden, delayed, oldest } of rows) {
      tell(of(String(queue), gauges(Number(visible), Number(hidden), Number(delayed))));
      const age = oldest === null ? 0 : Math.max(0, (now - Number(oldest)) / 1000);
      tell({ ...of(String(queue), { ApproximateAgeOfOldestMessage: age }), unit: 'Seconds' });
    }
    for (const queue of this.#held) if (!held.has(queue)) tell(of(queue, gauges(0, 0, 0)));
    this.#held = held;
  }
}

const of = (queue: string, values: Record<string, number>): Measured => ({
  namespace: 'AWS/SQS',
  dimensions: { QueueName: queue },
  values,
});

const gauges = (visible: number, hidden: number, delayed: number) => ({
  ApproximateNumberOfMessagesVisible: visible,
  ApproximateNumberOfMessagesNotVisible: hidden,
  ApproximateNumberOfMessagesDelayed: delayed,
});
