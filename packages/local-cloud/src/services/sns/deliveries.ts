import type { Kernel } from '../../kernel.ts';
import { classify } from '../events/failure.ts';
import type { Delivery, Message, Subscription } from './model.ts';
import { send, sendToQueue } from './send.ts';

const AT_ONCE = 32;
const MOST_RETRIES = 100_015;
const LONGEST_PAUSE = 20_000;

/** AWS's pauses before a queue or a function is tried again: thrice at once, twice after a second, then 20 s by and by. */
export function pauseBefore(retry: number): number {
  if (retry <= 3) return 0;
  if (retry <= 5) return 1000;
  return Math.min(1000 * 2 ** (retry - 5), LONGEST_PAUSE);
}

/** Works off what topics owe to queues and functions, until each message reached its subscriber, a dead-letter queue, or nobody. */
export function createDeliveries(kernel: Kernel) {
  const { db, clock } = kernel;
  const running = new Map<number, Promise<void>>();
  let open = false;
  let woken = false;
  let cancelTimer = (): void => {};

  /** Records what is owed; called inside the transaction that takes the message. */
  function owe(subscription: Subscription, message: Message): void {
    db.prepare('INSERT INTO sns_deliveries (subscription, message, due_at, retries) VALUES (?, ?, ?, 0)').run(
      JSON.stringify(subscription),
      JSON.stringify(message),
      clock.now(),
    );
  }

  /** Looks for work soon; many calls in one turn are one look. */
  function wake(): void {
    if (!open || woken) return;
    woken = true;
    setImmediate(() => {
      woken = false;
      if (open) work();
    });
  }

  function work(): void {
    cancelTimer();
    for (const delivery of due()) {
      if (running.size >= AT_ONCE) return;
      const attempted = attempt(delivery)
        .catch((error: unknown) => {
          kernel.notice('error', `SNS could not record the delivery of ${delivery.message.id}: ${String(error)}`);
        })
        .finally(() => {
          running.delete(delivery.n);
          wake();
        });
      running.set(delivery.n, attempted);
    }
    const next = db.prepare('SELECT MIN(due_at) AS at FROM sns_deliveries WHERE due_at > ?').get(clock.now());
    if (typeof next?.at === 'number') cancelTimer = clock.after(next.at - clock.now(), wake);
  }

  function due(): Delivery[] {
    const busy = [...running.keys()];
    return db
      .prepare(
        `SELECT * FROM sns_deliveries WHERE due_at <= ? AND n NOT IN (${busy.map(() => '?').join()}) ORDER BY due_at, n LIMIT ?`,
      )
      .all(clock.now(), ...busy, AT_ONCE)
      .map((row: any) => ({
        n: row.n,
        subscription: JSON.parse(row.subscription),
        message: JSON.parse(row.message),
        retries: row.retries,
        ...(row.failure ? { failure: JSON.parse(row.failure) } : {}),
      }));
  }

  async function attempt(delivery: Delivery): Promise<void> {
    if (delivery.failure) return bury(delivery);
    try {
      await send(kernel, delivery);
      if (kernel.chaos.deliverTwice) await send(kernel, delivery);
    } catch (error) {
      return refused(delivery, error);
    }
    done(delivery);
  }

  async function refused(delivery: Delivery, error: unknown): Promise<void> {
    const { code, message, retry } = classify(error);
    if (retry && delivery.retries < MOST_RETRIES) {
      const at = clock.now() + pauseBefore(delivery.retries + 1);
      db.prepare('UPDATE sns_deliveries SET retries = retries + 1, due_at = ? WHERE n = ?').run(at, delivery.n);
      return;
    }
    const failure = { code, message };
    db.prepare('UPDATE sns_deliveries SET failure = ? WHERE n = ?').run(JSON.stringify(failure), delivery.n);
    const { subscription } = delivery;
    const queue = deadLettersOf(subscription);
    kernel.notice(
      'error',
      `SNS topic ${subscription.topicArn} could not deliver to ${subscription.endpoint}: ${code} ${message}. ` +
        (queue ? `The message goes to the dead-letter queue ${queue}.` : 'No dead-letter queue is set: it is dropped.'),
      { topicArn: subscription.topicArn, endpoint: subscription.endpoint, code, messageId: delivery.message.id },
    );
    return bury(delivery);
  }

  async function bury(delivery: Delivery): Promise<void> {
    const { subscription, message, n } = delivery;
    const queue = deadLettersOf(subscription);
    if (!queue) return done(delivery);
    try {
      await sendToQueue(kernel, queue, message, subscription);
    } catch (error) {
      const { code, message: reason, retry } = classify(error);
      if (retry) {
        db.prepare('UPDATE sns_deliveries SET due_at = ? WHERE n = ?').run(clock.now() + LONGEST_PAUSE, n);
        return;
      }
      kernel.notice(
        'error',
        `SNS topic ${subscription.topicArn} lost a message: its dead-letter queue ${queue} refused it too: ${code} ${reason}`,
        { topicArn: subscription.topicArn, deadLetterQueue: queue, code, messageId: message.id },
      );
    }
    done(delivery);
  }

  function done({ n }: Delivery): void {
    db.prepare('DELETE FROM sns_deliveries WHERE n = ?').run(n);
  }

  return {
    owe,
    wake,
    start(): void {
      open = true;
      wake();
    },
    async stop(): Promise<void> {
      open = false;
      cancelTimer();
      await Promise.all(running.values());
    },
  };
}

function deadLettersOf({ attributes }: Subscription): string | undefined {
  return attributes.RedrivePolicy ? JSON.parse(attributes.RedrivePolicy).deadLetterTargetArn : undefined;
}
