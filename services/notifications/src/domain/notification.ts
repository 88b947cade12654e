/**
 * The id of what is told about an event: by its time, then by its id, so ids sort as text in the order of the facts. An event is written once,
 * with its time, in its service's outbox: each delivery names the same notification.
 * @param occurredAt of the event's metadata
 */
export const idOf = (occurredAt: string, eventId: string): string =>
  `${String(Date.parse(occurredAt)).padStart(13, '0')}-${eventId}`;
