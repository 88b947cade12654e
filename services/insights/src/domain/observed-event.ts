import type { ObservedEvent } from '@claimstream/api-contract/insights/observed-event';
import { plainFields } from '@claimstream/events-schema/generated/plain-fields';
import { onlyFields, plainKey } from '@claimstream/events-schema/plain-fields';
import type { PassedEvent } from '@claimstream/lambda-kit';

/**
 * An event as operators may see it: without ids of a person or their things, and without fingerprints. An event that was not in the
 * contract when this service was packaged shows no data at all.
 */
export function observedEvent({ name, source, metadata, data }: PassedEvent, arrived: Date): ObservedEvent {
  const { id, version, occurredAt, correlationId, causationId } = metadata;
  return {
    eventId: id,
    name,
    version,
    source,
    occurredAt,
    arrivedAt: arrived.toISOString(),
    correlationId,
    causationId,
    data: onlyFields(data, plainFields[plainKey({ name, version })] ?? []),
  };
}

/** Each event once, in its first position. */
export function distinct(events: readonly PassedEvent[]): PassedEvent[] {
  const byId = new Map<string, PassedEvent>();
  for (const event of events) if (!byId.has(event.metadata.id)) byId.set(event.metadata.id, event);
  return [...byId.values()];
}
