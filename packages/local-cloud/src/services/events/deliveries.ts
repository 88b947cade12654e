import type { Kernel } from '../../kernel.ts';
import { classify } from './failure.ts';
import type { Delivery, DeliveryFailure } from './model.ts';
import { ruleMetrics } from './rule-metrics.ts';
import { type createSender, queueUrl } from './send.ts';

const AT_ONCE = 32;
const SHORTEST_PAUSE = 1000;
const LONGEST_PAUSE = 480_000;

/** How long to wait before retry `retry` (1, 2, ...): exponential, with jitter. */
export function pauseBefore(retry: number, random = Math.random): number {
  return Math.round(Math.min(SHORTEST_PAUSE * 2 ** (retry - 1), LONGEST_PAUSE) * (0.5 + random() / 2));
}

/** Works off the pending deliveries in the database until each reached its target, its dead-letter queue, or nobody. */
export function createDeliveries(
  kernel: Kernel,
  send: ReturnType<typeof createSender>,
  notBefore: (delivery: Delivery) => number | undefined,
) {
  const { db, clock } = kernel;
  const measure = ruleMetrics(kernel);
  const running = new Map<number, Promise<void>>();
  let open = false;
  let woken = false;
  let cancelTimer = (): void => {};

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
          kernel.notice('error', `EventBridge could not record the delivery of ${delivery.event.id}: ${String(error)}`);
        })
        .finally(() => {
          running.delete(delivery.n);
          wake();
        });
      running.set(delivery.n, attempted);
    }
    const next = db.prepare('SELECT MIN(due_at) AS at FROM events_deliveries WHERE due_at > ?').get(clock.now());
    if (typeof next?.at === 'number') cancelTimer = clock.after(next.at - clock.now(), wake);
  }

  function due(): Delivery[] {
    const busy = [...running.keys()];
    return db
      .prepare(
        `SELECT * FROM events_deliveries WHERE due_at <= ? AND n NOT IN (${busy.map(() => '?').join()}) ORDER BY due_at, n LIMIT ?`,
      )
      .all(clock.now(), ...busy, AT_ONCE)
      .map((row: any) => ({
        n: row.n,
        ruleArn: row.rule_arn,
        target: JSON.parse(row.target),
        event: JSON.parse(row.event),
        acceptedAt: row.accepted_at,
        dueAt: row.due_at,
        retries: row.retries,
        forwarded: row.forwarded === 1,
        ...(row.failure ? { failure: JSON.parse(row.failure) } : {}),
      }));
  }

  async function attempt(delivery: Delivery): Promise<void> {
    if (delivery.failure) return bury(delivery, delivery.failure);
    const later = notBefore(delivery);
    if (later !== undefined) return postpone(delivery, later);
    measure(delivery.ruleArn, 'Invocations');
    try {
      await send(delivery);
      if (kernel.chaos.deliverTwice) await send(delivery);
    } catch (error) {
      return refused(delivery, error);
    }
    done(delivery);
  }

  /** Its target takes no more for now, which is no attempt. */
  function postpone({ n }: Delivery, until: number): void {
    db.prepare('UPDATE events_deliveries SET due_at = ? WHERE n = ?').run(until, n);
  }

  async function refused(delivery: Delivery, error: unknown): Promise<void> {
    const { code, message, retry, pauseMs = 0 } = classify(error);
    if (!retry) return giveUp(delivery, { code, message });
    const policy = delivery.target.RetryPolicy ?? {};
    const at = clock.now() + Math.max(pauseMs, pauseBefore(delivery.retries + 1));
    if (delivery.retries >= Number(policy.MaximumRetryAttempts ?? 185))
      return giveUp(delivery, { code, message, exhausted: 'MaximumRetryAttempts' });
    if (at - delivery.acceptedAt > Number(policy.MaximumEventAgeInSeconds ?? 86_400) * 1000)
      return giveUp(delivery, { code, message, exhausted: 'MaximumEventAgeInSeconds' });
    db.prepare('UPDATE events_deliveries SET retries = retries + 1, due_at = ? WHERE n = ?').run(at, delivery.n);
  }

  async function giveUp(delivery: Delivery, failure: DeliveryFailure): Promise<void> {
    db.prepare('UPDATE events_deliveries SET failure = ? WHERE n = ?').run(JSON.stringify(failure), delivery.n);
    const { ruleArn, target, event } = delivery;
    const queue = target.DeadLetterConfig?.Arn;
    measure(ruleArn, 'FailedInvocations');
    kernel.notice(
      'error',
      `EventBridge rule ${ruleArn} could not deliver "${event['detail-type']}" to ${target.Arn}: ${failure.code} ${failure.message}. ` +
        (queue
          ? `The event goes to the dead-letter queue ${queue}.`
          : 'No dead-letter queue is set: the event is dropped.'),
      { ruleArn, targetArn: target.Arn, code: failure.code, reason: failure.message, eventId: event.id },
    );
    return bury(delivery, failure);
  }

  async function bury(delivery: Delivery, failure: DeliveryFailure): Promise<void> {
    const { ruleArn, target, event, retries } = delivery;
    const queue = target.DeadLetterConfig?.Arn;
    if (!queue) return done(delivery);
    const attribute = (StringValue: string, DataType = 'String') => ({ DataType, StringValue });
    const message = {
      QueueUrl: queueUrl(kernel, queue),
      MessageBody: JSON.stringify(event),
      MessageAttributes: {
        RULE_ARN: attribute(ruleArn),
        TARGET_ARN: attribute(target.Arn),
        ERROR_CODE: attribute(failure.code),
        ERROR_MESSAGE: attribute(failure.message || failure.code),
        RETRY_ATTEMPTS: attribute(String(retries), 'Number'),
        ...(failure.exhausted ? { EXHAUSTED_RETRY_CONDITION: attribute(failure.exhausted) } : {}),
      },
    };
    const caller = { kind: 'service', principal: 'events.amazonaws.com', sourceArn: ruleArn } as const;
    try {
      await kernel.call(caller, 'sqs', 'SendMessage', message);
      measure(ruleArn, 'InvocationsSentToDlq');
    } catch (error) {
      const { code, message: reason, retry } = classify(error);
      if (retry) {
        const at = clock.now() + LONGEST_PAUSE;
        db.prepare('UPDATE events_deliveries SET due_at = ? WHERE n = ?').run(at, delivery.n);
        return;
      }
      kernel.notice(
        'error',
        `EventBridge rule ${ruleArn} lost "${event['detail-type']}": its dead-letter queue ${queue} refused it too: ${code} ${reason}`,
        { ruleArn, targetArn: target.Arn, deadLetterQueue: queue, code, reason, eventId: event.id },
      );
    }
    done(delivery);
  }

  function done({ n }: Delivery): void {
    db.prepare('DELETE FROM events_deliveries WHERE n = ?').run(n);
  }

  return {
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
