import { dueWork } from '../../due-work.ts';
import type { Kernel } from '../../kernel.ts';
import { queueUrl } from '../../naming.ts';
import { classify } from './failure.ts';
import type { Delivery, DeliveryFailure } from './model.ts';
import { ruleMetrics } from './rule-metrics.ts';
import type { createSender } from './send.ts';

const SHORTEST_PAUSE = 1000;
const LONGEST_PAUSE = 480_000;

/** The wait before retry `retry` (1, 2, ...): exponential, with jitter. */
export function pauseBefore(retry: number, random = Math.random): number {
  return Math.round(Math.min(SHORTEST_PAUSE * 2 ** (retry - 1), LONGEST_PAUSE) * (0.5 + random() / 2));
}

/** Works off the pending deliveries in the database until each has reached its target or its dead-letter queue, or is dropped. */
export function createDeliveries(
  kernel: Kernel,
  send: ReturnType<typeof createSender>,
  notBefore: (delivery: Delivery) => number | undefined,
) {
  const { clock } = kernel;
  const measure = ruleMetrics(kernel);
  const deliveries = dueWork(kernel, 'events_deliveries', deliveryOf, attempt, ({ event }, error) =>
    kernel.notice('error', `EventBridge could not record the delivery of ${event.id}: ${String(error)}`),
  );

  async function attempt(delivery: Delivery): Promise<void> {
    if (delivery.failure) return bury(delivery, delivery.failure);
    const later = notBefore(delivery);
    // Its target accepts no more for now; that is not an attempt.
    if (later !== undefined) return deliveries.postpone(delivery, later);
    measure(delivery.ruleArn, 'Invocations');
    try {
      await send(delivery);
      if (kernel.chaos.deliverTwice) await send(delivery);
    } catch (error) {
      return refused(delivery, error);
    }
    deliveries.done(delivery);
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
    deliveries.retryAt(delivery, at);
  }

  async function giveUp(delivery: Delivery, failure: DeliveryFailure): Promise<void> {
    deliveries.giveUp(delivery, failure);
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
    if (!queue) return deliveries.done(delivery);
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
      if (retry) return deliveries.postpone(delivery, clock.now() + LONGEST_PAUSE);
      kernel.notice(
        'error',
        `EventBridge rule ${ruleArn} lost "${event['detail-type']}": its dead-letter queue ${queue} refused it too: ${code} ${reason}`,
        { ruleArn, targetArn: target.Arn, deadLetterQueue: queue, code, reason, eventId: event.id },
      );
    }
    deliveries.done(delivery);
  }

  const { wake, start, stop } = deliveries;
  return { wake, start, stop };
}

const deliveryOf = (row: any): Delivery => ({
  n: row.n,
  ruleArn: row.rule_arn,
  target: JSON.parse(row.target),
  event: JSON.parse(row.event),
  acceptedAt: row.accepted_at,
  dueAt: row.due_at,
  retries: row.retries,
  forwarded: row.forwarded === 1,
  ...(row.failure ? { failure: JSON.parse(row.failure) } : {}),
});
