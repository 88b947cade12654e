import type { ObservedEvent } from '@claimstream/api-contract/insights/observed-event';

export interface Step {
  event: ObservedEvent;
  /** The number of the journey's events in the chain of causes. */
  depth: number;
  /** Milliseconds since the journey's first event. */
  since: number;
  cause: ObservedEvent | undefined;
}

const momentOf = ({ occurredAt }: ObservedEvent) => Date.parse(occurredAt);

/** All events of one journey in order of occurrence, each with its cause. */
export function journeyOf(events: readonly ObservedEvent[]): Step[] {
  const byId = new Map(events.map((event) => [event.eventId, event]));
  const ordered = [...byId.values()].sort(
    (a, b) => momentOf(a) - momentOf(b) || a.arrivedAt.localeCompare(b.arrivedAt),
  );
  const first = ordered[0] ? momentOf(ordered[0]) : 0;
  return ordered.map((event) => ({
    event,
    depth: causesOf(event, byId).length,
    since: momentOf(event) - first,
    cause: byId.get(event.causationId),
  }));
}

/** The chain of events that led to one, the nearest first. It ends at an event that a request or a person caused. */
export function causesOf(event: ObservedEvent, byId: ReadonlyMap<string, ObservedEvent>): ObservedEvent[] {
  const chain: ObservedEvent[] = [];
  const seen = new Set([event.eventId]);
  let cause = byId.get(event.causationId);
  while (cause && !seen.has(cause.eventId)) {
    chain.push(cause);
    seen.add(cause.eventId);
    cause = byId.get(cause.causationId);
  }
  return chain;
}

export interface JourneySummary {
  correlationId: string;
  first: ObservedEvent;
  last: ObservedEvent;
  count: number;
}

/** The journeys in a list of events, the one with the newest event first. */
export function journeysOf(events: readonly ObservedEvent[]): JourneySummary[] {
  const journeys = new Map<string, JourneySummary>();
  for (const event of events) {
    const known = journeys.get(event.correlationId);
    journeys.delete(event.correlationId); // and in again at the end: a map keeps insertion order
    journeys.set(event.correlationId, {
      correlationId: event.correlationId,
      first: known?.first ?? event,
      last: event,
      count: (known?.count ?? 0) + 1,
    });
  }
  return [...journeys.values()].reverse();
}
