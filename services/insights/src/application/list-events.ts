import type { AnswerOf, QueryOf } from '@claimstream/api-contract';
import type { listEvents as route } from '@claimstream/api-contract/insights/list-events';
import type { ObservedEvent } from '@claimstream/api-contract/insights/observed-event';
import type { Events } from '../store/events.ts';

/** Maximum number of batches in one answer. */
const MOST_BATCHES = 50;

/** Lists the newest events, those after a batch, or those of a journey, each once. */
export function listEvents(events: Pick<Events, 'batches' | 'ofBatches' | 'ofJourney'>) {
  return async ({ after, correlationId }: QueryOf<typeof route>): Promise<AnswerOf<typeof route>> => {
    if (correlationId !== undefined) {
      return { events: (await events.ofJourney(correlationId)).sort(byOccurrence), more: false };
    }
    // Reads one more than needed to know whether there are more.
    const found = await events.batches(MOST_BATCHES + 1, after);
    const more = found.length > MOST_BATCHES;
    const batches = after === undefined ? found.slice(-MOST_BATCHES) : found.slice(0, MOST_BATCHES);
    return { events: (await events.ofBatches(batches)).sort(byArrival), batch: batches.at(-1)?.batch, more };
  };
}

const byOccurrence = (a: ObservedEvent, b: ObservedEvent) =>
  a.occurredAt.localeCompare(b.occurredAt) || a.eventId.localeCompare(b.eventId);
const byArrival = (a: ObservedEvent, b: ObservedEvent) => a.arrivedAt.localeCompare(b.arrivedAt) || byOccurrence(a, b);
