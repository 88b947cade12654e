import { batchId, ObservedEvent } from '@claimstream/api-contract/insights/observed-event';
import { retryOnConflict, serviceTable, type Table, WriteConflict } from '@claimstream/lambda-kit';
import * as z from 'zod';

/** Which events came together. Some may have come before, too. */
const Batch = z.object({
  batch: batchId,
  events: z.array(z.object({ correlationId: z.uuid(), eventId: z.uuid() })).min(1),
});
type Batch = z.infer<typeof Batch>;

/** Events are kept for seven days. */
const KEPT_SECONDS = 7 * 24 * 60 * 60;
const FEED = 'FEED';
/** The whole feed: batch ids are numbers of as many digits. */
const whole = { pk: FEED, from: '0', to: '9'.repeat(20) };
const journey = (correlationId: string) => `JOURNEY#${correlationId}`;
const eventKey = ({ correlationId, eventId }: Batch['events'][number]) => ({
  pk: journey(correlationId),
  sk: `EVENT#${eventId}`,
});
const expiry = (arrived: Date) => Math.floor(arrived.getTime() / 1000) + KEPT_SECONDS;

/** Observed events by journey, and the batches in which they came. */
export class Events {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Keeps an event. @returns false where it is here already */
  async record(event: ObservedEvent): Promise<boolean> {
    const item = { ...event, expiresAt: expiry(new Date(event.arrivedAt)) };
    try {
      await this.#table.write({ key: eventKey(event), item, expect: 'absent' });
      return true;
    } catch (error) {
      if (error instanceof WriteConflict) return false;
      throw error;
    }
  }

  /**
   * Adds recorded events to the feed as its next batch. Ids count up by one, so that whoever missed a batch sees it; after a pause in which
   * everything expired they go on at the milliseconds of the clock, which no counting ever overtakes.
   */
  append(events: readonly ObservedEvent[], arrived: Date): Promise<string> {
    return retryOnConflict(async () => {
      const [last] = await this.#table.range(Batch, { ...whole, limit: 1, descending: true });
      const batch = last ? String(Number(last.item.batch) + 1) : String(arrived.getTime());
      const item: Batch = { batch, events: events.map(({ correlationId, eventId }) => ({ correlationId, eventId })) };
      await this.#table.write({
        key: { pk: FEED, sk: batch },
        item: { ...item, expiresAt: expiry(arrived) },
        expect: 'absent',
      });
      return batch;
    }, 20);
  }

  /** At most so many batches after the given one, or the newest, in the order of their arrival. */
  async batches(limit: number, after?: string): Promise<Batch[]> {
    const newest = after === undefined;
    const range = newest ? whole : { ...whole, from: String(Number(after) + 1) };
    const page = (await this.#table.range(Batch, { ...range, limit, descending: newest })).map(({ item }) => item);
    return newest ? page.reverse() : page;
  }

  /** The events of these batches, each once; those that expired in between are left out. */
  async ofBatches(batches: readonly Batch[]): Promise<ObservedEvent[]> {
    const keys = new Map(batches.flatMap(({ events }) => events).map((event) => [event.eventId, eventKey(event)]));
    return (await this.#table.getAll(ObservedEvent, [...keys.values()])).map(({ item }) => item);
  }

  async ofJourney(correlationId: string): Promise<ObservedEvent[]> {
    return (await this.#table.list(ObservedEvent, journey(correlationId), 'EVENT#')).map(({ item }) => item);
  }
}

/** Over the service table. */
export const eventStore = () => new Events(serviceTable());
