import type { EventContext, EventContract, EventOf } from '@claimstream/events-schema';
import type { SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { environment } from './environment.ts';
import { contextAfter } from './event-context.ts';
import { type Idempotency, powertoolsIdempotency } from './idempotency.ts';
import { type MessageContext, sqsBatch } from './sqs-batch.ts';

/** `context` goes to `createEvent` for every event that this one causes. */
export type Handle<C extends EventContract> = (event: EventOf<C>, context: EventContext) => Promise<void>;

export interface Subscription {
  readonly contract: EventContract;
  readonly handle: Handle<any>;
}

/**
 * Binds a handler to an event of the contract.
 * @example export const handler = eventHandler([on(ClaimAccepted, ({ data }, context) => start(data.claimId, context))]);
 */
export function on<C extends EventContract>(contract: C, handle: Handle<C>): Subscription {
  return { contract, handle };
}

/** The part of the EventBridge envelope that says which contract to parse by. */
const Envelope = z.object({
  'detail-type': z.string(),
  source: z.string(),
  detail: z.looseObject({ metadata: z.looseObject({ version: z.int() }) }),
});

/**
 * Handles events from the service's own queue: parses each against its contract, runs its handler once for each event
 * id, and reports only the messages that failed. A throw leaves the message on the queue, which retries it and at last
 * moves it to the dead-letter queue. Messages of a batch are handled at the same time, each with its own context only.
 * @param idempotency defaults to Powertools in the table that `IDEMPOTENCY_TABLE` names
 * @throws TypeError at load when two handlers are bound to one event
 */
export function eventHandler(
  subscriptions: readonly Subscription[],
  idempotency: Idempotency = powertoolsIdempotency(
    environment(z.object({ IDEMPOTENCY_TABLE: z.string().min(1) })).IDEMPOTENCY_TABLE,
  ),
) {
  const byEvent = new Map(subscriptions.map((subscription) => [eventKey(subscription.contract), subscription]));
  if (byEvent.size < subscriptions.length) throw new TypeError('Two handlers are bound to the same event');
  return sqsBatch((record, message) => handleEvent(record, byEvent, idempotency, message));
}

async function handleEvent(
  { body }: SQSRecord,
  byEvent: Map<string, Subscription>,
  idempotency: Idempotency,
  { context, told }: MessageContext,
): Promise<void> {
  const { 'detail-type': type, source, detail } = Envelope.parse(JSON.parse(body));
  const subscription = byEvent.get(eventKey({ name: type, source, version: detail.metadata.version }));
  if (!subscription) {
    throw new TypeError(`No handler is bound to ${type}, version ${detail.metadata.version}, of ${source}`);
  }
  const event = subscription.contract.consumed.parse(detail);
  const { id, correlationId } = event.metadata;
  Object.assign(told, { type, eventId: id, correlationId });
  await idempotency(id, context, () => subscription.handle(event, contextAfter(event.metadata)));
}

/** Two majors of an event can be handled side by side while publishers move from one to the other. */
function eventKey({ source, name, version }: Pick<EventContract, 'name' | 'version'> & { source: string }): string {
  return `${source} ${name} ${version}`;
}
