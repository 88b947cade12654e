import type { EventContract, EventOf, NewEvent } from '@claimstream/events-schema';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { causedBy } from './cause.ts';
import { type Idempotency, powertoolsIdempotency } from './idempotency.ts';
import { instrumented } from './instrumented.ts';
import { describeError, LogMessage, logger } from './log.ts';

/** What a handler of an event is told besides the event. */
export interface EventContext {
  /** Hand this to `createEvent` for every event that this one causes. */
  cause: NewEvent;
}

export type Handle<C extends EventContract> = (event: EventOf<C>, context: EventContext) => Promise<void>;

export interface Subscription {
  readonly contract: EventContract;
  readonly handle: Handle<any>;
}

/** Binds a handler to an event of the contract. */
export function on<C extends EventContract>(contract: C, handle: Handle<C>): Subscription {
  return { contract, handle };
}

/** The EventBridge envelope as a queue delivers it. */
const Envelope = z.object({ 'detail-type': z.string(), source: z.string(), detail: z.unknown() });

/**
 * Handles events from the service's own queue: parses each against its contract, runs its handler once for each event
 * id, and reports only the messages that failed. A throw leaves the message on the queue, to be retried and at last
 * moved to the dead-letter queue.
 * @param idempotency defaults to Powertools in the table that `IDEMPOTENCY_TABLE` names
 */
export function eventHandler(
  subscriptions: readonly Subscription[],
  idempotency: Idempotency = powertoolsIdempotency(z.string().min(1).parse(process.env.IDEMPOTENCY_TABLE)),
) {
  const byType = new Map(subscriptions.map((subscription) => [subscription.contract.name, subscription]));
  return instrumented(async ({ Records }: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
    const results = await Promise.all(
      Records.map(async (record) =>
        (await handleRecord(record, byType, idempotency, context)) ? [] : [{ itemIdentifier: record.messageId }],
      ),
    );
    return { batchItemFailures: results.flat() };
  });
}

async function handleRecord(
  record: SQSRecord,
  byType: Map<string, Subscription>,
  idempotency: Idempotency,
  context: Context,
): Promise<boolean> {
  try {
    const envelope = Envelope.parse(JSON.parse(record.body));
    const subscription = byType.get(envelope['detail-type']);
    if (!subscription) throw new TypeError(`No handler is bound to ${envelope['detail-type']}`);
    const event = subscription.contract.consumed.parse(envelope.detail);
    const { id, correlationId } = event.metadata;
    await idempotency(id, context, () => subscription.handle(event, { cause: causedBy(event.metadata) }));
    logger.info(LogMessage.eventHandled, { type: subscription.contract.name, eventId: id, correlationId });
    return true;
  } catch (error) {
    logger.error(LogMessage.eventFailed, { messageId: record.messageId, ...describeError(error) });
    return false;
  }
}
