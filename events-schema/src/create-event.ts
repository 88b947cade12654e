import { v5 as uuidV5 } from 'uuid';
import type { DataOf, EventContract, EventOf } from './define-event.ts';
import type { EventContext } from './metadata.ts';

/** Namespace of event ids; fixed for ever, so that a retry computes the same id. */
const EVENT_ID_NAMESPACE = '0d5a4d0e-3c52-5f0e-9d7b-2f6b8a3e1c77';

/** An event ready for EventBridge, and for the outbox of the item written with it. */
export interface OutgoingEvent {
  source: string;
  detailType: string;
  detail: { metadata: EventOf<EventContract>['metadata']; data: Record<string, unknown> };
}

/**
 * Builds and validates an event. The id is uuid v5 of causation id, name and subject: a request or event that causes
 * the same fact again publishes the same id, and two majors of one event share it.
 * @throws z.ZodError when the data does not meet the contract.
 * @example const closed = createEvent(ClaimClosed, { claimId, customerId, policyId, outcome: 'paid', paidCents }, context);
 */
export function createEvent<C extends EventContract>(
  contract: C,
  data: DataOf<C>,
  context: EventContext,
): OutgoingEvent {
  const subject = String((data as Record<string, unknown>)[contract.subject]);
  // Each service's answer to one event is a separate event.
  const name = contract.eachService ? `${contract.name} of ${contract.owner}` : contract.name;
  const metadata = {
    id: uuidV5(`${context.causationId}/${name}/${subject}`, EVENT_ID_NAMESPACE),
    version: contract.version,
    occurredAt: context.occurredAt,
    correlationId: context.correlationId,
    causationId: context.causationId,
    traceparent: context.traceparent,
  };
  const detail = contract.published.parse({ metadata, data });
  return { source: contract.source, detailType: contract.name, detail };
}
