import type { ObservedEvent } from '@claimstream/api-contract/insights/observed-event';

/** What a page holds; older events are forgotten. */
const MOST = 2_000;

/**
 * The events that have come, oldest first. They are numbered without gaps, so that the feed knows what it misses: pushed
 * events come twice, in any order, or not at all.
 */
export interface Feed {
  events: readonly ObservedEvent[];
  /** Every event up to this number is here, or there is none of that number. Undefined until the first list came. */
  completeUpTo: number | undefined;
}

export const emptyFeed: Feed = { events: [], completeUpTo: undefined };

const numberOf = ({ arrivalId }: ObservedEvent) => Number(arrivalId);

/** The text of a number as the API writes it. */
export const arrivalIdOf = (number: number): string => String(number).padStart(12, '0');

/** Takes in what the WebSocket brought. */
export const receive = (feed: Feed, pushed: readonly ObservedEvent[]): Feed => merged(feed, pushed, feed.completeUpTo);

/**
 * Takes in what the API listed. `after` is what was asked; without it the list is the newest of all. What such a list leaves out does
 * not exist, so that no gap stays open for ever.
 */
export function fill(feed: Feed, listed: readonly ObservedEvent[], after?: number): Feed {
  const newest = listed.length > 0 ? numberOf(listed.at(-1)!) : (after ?? 0);
  const continues = after === undefined || (feed.completeUpTo ?? 0) >= after;
  return merged(feed, listed, continues ? Math.max(feed.completeUpTo ?? 0, newest) : feed.completeUpTo);
}

/** The number after which something is missing; undefined when nothing is. */
export function gapOf({ events, completeUpTo }: Feed): number | undefined {
  if (completeUpTo === undefined || events.length === 0) return undefined;
  return numberOf(events.at(-1)!) > completeUpTo ? completeUpTo : undefined;
}

function merged(feed: Feed, more: readonly ObservedEvent[], completeUpTo: number | undefined): Feed {
  const byId = new Map(feed.events.map((event) => [event.arrivalId, event]));
  const fresh = more.filter(({ arrivalId }) => !byId.has(arrivalId));
  if (fresh.length === 0 && completeUpTo === feed.completeUpTo) return feed;
  for (const event of fresh) byId.set(event.arrivalId, event);
  const events = [...byId.values()].sort((a, b) => numberOf(a) - numberOf(b)).slice(-MOST);
  return { events, completeUpTo: completeUpTo === undefined ? undefined : reach(events, completeUpTo) };
}

/** Goes on from a number as long as the next one is here. */
function reach(events: readonly ObservedEvent[], from: number): number {
  let complete = from;
  for (const number of events.map(numberOf)) if (number === complete + 1) complete = number;
  return complete;
}
