import type { EventFrame, ObservedEvent } from '@claimstream/api-contract/insights/observed-event';

/** The number of events that a page holds; older ones are dropped. */
const MOST = 2_000;

/**
 * Events in the order of their arrival. They come in consecutively numbered batches, so the feed knows which it misses: pushed batches
 * may arrive out of order or get lost, and a redelivered event comes again in a later one.
 */
export interface Feed {
  events: readonly ObservedEvent[];
  /** All batches up to this one have arrived. Undefined until the first list. */
  completeUpTo: number | undefined;
  /** Batches received after a gap. */
  beyond: readonly number[];
}

export const emptyFeed: Feed = { events: [], completeUpTo: undefined, beyond: [] };

/** The number of a batch as the API writes it. */
export const batchOf = (number: number): string => String(number).padStart(13, '0');

/** Adds a batch from the WebSocket. */
export const receive = (feed: Feed, { batch, events }: EventFrame): Feed => ({
  events: merged(feed.events, events),
  ...reached(feed.completeUpTo, [...feed.beyond, Number(batch)]),
});

interface Listed {
  events: readonly ObservedEvent[];
  batch?: string | undefined;
}

/** Adds a list from the API: the newest events, or those after the last complete batch. A list has no gaps. */
export const fill = (feed: Feed, { events, batch }: Listed): Feed => ({
  events: merged(feed.events, events),
  ...reached(Math.max(feed.completeUpTo ?? 0, Number(batch ?? 0)), feed.beyond),
});

/** Whether a batch is missing between those received. */
export const hasGap = ({ completeUpTo, beyond }: Feed): boolean => completeUpTo !== undefined && beyond.length > 0;

function merged(known: readonly ObservedEvent[], more: readonly ObservedEvent[]): readonly ObservedEvent[] {
  const byId = new Map(known.map((event) => [event.eventId, event]));
  const fresh = more.filter(({ eventId }) => !byId.has(eventId));
  if (fresh.length === 0) return known;
  for (const event of fresh) byId.set(event.eventId, event);
  return [...byId.values()].sort(byArrival).slice(-MOST);
}

const byArrival = (a: ObservedEvent, b: ObservedEvent) =>
  a.arrivedAt.localeCompare(b.arrivedAt) || a.occurredAt.localeCompare(b.occurredAt);

/** Advances from a number as long as the next batch has arrived. */
function reached(from: number | undefined, beyond: readonly number[]): Pick<Feed, 'completeUpTo' | 'beyond'> {
  if (from === undefined) return { completeUpTo: from, beyond };
  let completeUpTo = from;
  for (const number of [...beyond].sort((a, b) => a - b)) if (number === completeUpTo + 1) completeUpTo = number;
  return { completeUpTo, beyond: beyond.filter((number) => number > completeUpTo) };
}
