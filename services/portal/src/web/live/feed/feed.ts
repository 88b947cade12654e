import type { EventFrame, ObservedEvent } from '@claimstream/api-contract/insights/observed-event';

/** What a page holds; older events are forgotten. */
const MOST = 2_000;

/**
 * The events that have come, in the order of their arrival. They come in batches that count up by one, so that the feed knows what it
 * misses: pushed batches come in any order, or not at all, and a redelivered event comes again in a later one.
 */
export interface Feed {
  events: readonly ObservedEvent[];
  /** Every batch up to this one is here. Undefined until the first list came. */
  completeUpTo: number | undefined;
  /** Batches that came after a gap. */
  beyond: readonly number[];
}

export const emptyFeed: Feed = { events: [], completeUpTo: undefined, beyond: [] };

/** The number of a batch as the API writes it. */
export const batchOf = (number: number): string => String(number).padStart(13, '0');

/** Takes in what the WebSocket brought. */
export const receive = (feed: Feed, { batch, events }: EventFrame): Feed => ({
  events: merged(feed.events, events),
  ...reached(feed.completeUpTo, [...feed.beyond, Number(batch)]),
});

interface Listed {
  events: readonly ObservedEvent[];
  batch?: string | undefined;
}

/** Takes in what the API listed: the newest of all, or what comes after all that is here. A list leaves nothing out. */
export const fill = (feed: Feed, { events, batch }: Listed): Feed => ({
  events: merged(feed.events, events),
  ...reached(Math.max(feed.completeUpTo ?? 0, Number(batch ?? 0)), feed.beyond),
});

/** Whether something is missing between what is here. */
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

/** Goes on from a number as long as the next one is here. */
function reached(from: number | undefined, beyond: readonly number[]): Pick<Feed, 'completeUpTo' | 'beyond'> {
  if (from === undefined) return { completeUpTo: from, beyond };
  let completeUpTo = from;
  for (const number of [...beyond].sort((a, b) => a - b)) if (number === completeUpTo + 1) completeUpTo = number;
  return { completeUpTo, beyond: beyond.filter((number) => number > completeUpTo) };
}
