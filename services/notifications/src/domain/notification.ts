/**
 * The id of an event's notification: its time, then its id, so that ids sort as text in the order of the facts. An event is written once,
 * with its time, in its service's outbox, so each delivery gives the same id.
 */
export const idOf = (occurredAt: string, eventId: string): string =>
  `${String(Date.parse(occurredAt)).padStart(13, '0')}-${eventId}`;
