import { batchId, type ObservedEvent } from '@claimstream/api-contract/insights/observed-event';
import { retryOnConflict, serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { Packed, packed } from './packed-events.ts';

/** A part of a journey: its events that were stored together. */
const Part = z.object({ correlationId: z.uuid(), part: z.int().positive() });
export type Part = z.infer<typeof Part>;
const KeptPart = z.object({ ...Part.shape, events: Packed });

/** The parts of journeys in a batch. Some may be in earlier batches too. */
const Batch = z.object({ batch: batchId, parts: z.array(Part).min(1) });
type Batch = z.infer<typeof Batch>;

/** Events are kept for seven days. */
const KEPT_SECONDS = 7 * 24 * 60 * 60;
const FEED = 'FEED';
/** Partition of the whole feed: batch ids are numbers with a fixed number of digits. */
const whole = { pk: FEED, from: '0', to: '9'.repeat(20) };
const journey = (correlationId: string) => `JOURNEY#${correlationId}`;
const partKey = ({ correlationId, part }: Part) => ({
  pk: journey(correlationId),
  sk: `PART#${String(part).padStart(9, '0')}`,
});
const partId = ({ correlationId, part }: Part) => `${correlationId} ${part}`;
const expiry = (arrived: Date) => Math.floor(arrived.getTime() / 1000) + KEPT_SECONDS;

/** The result of storing events. */
export interface Kept {
  /** Ids of the events that were not stored before. */
  isNew: ReadonlySet<string>;
  /** The parts that contain all of them. */
  parts: Part[];
}

/** Observed events by journey, and the batches in which they came. */
export class Events {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Stores events, each once, with one write per journey. Two concurrent writers of the same journey collide on the number of its next
   * part, and one of them reads again.
   */
  async keep(events: readonly ObservedEvent[]): Promise<Kept> {
    const byJourney = [...Map.groupBy(events, ({ correlationId }) => correlationId)];
    const kept = await Promise.all(
      byJourney.map(([correlationId, its]) => retryOnConflict(() => this.#keepOf(correlationId, its), 20)),
    );
    return {
      isNew: new Set(kept.flatMap(({ isNew }) => [...isNew])),
      parts: kept.flatMap(({ parts }) => parts),
    };
  }

  async #keepOf(correlationId: string, events: readonly ObservedEvent[]): Promise<Kept> {
    const known = await this.#partsOf(correlationId);
    const partOf = new Map(
      known.flatMap(({ part, events: its }) => its.map(({ eventId }) => [eventId, part] as const)),
    );
    const fresh = events.filter(({ eventId }) => !partOf.has(eventId));
    const next = (known.at(-1)?.part ?? 0) + 1;
    const parts = [...new Set(events.map(({ eventId }) => partOf.get(eventId) ?? next))];
    if (fresh.length > 0) {
      const expiresAt = Math.max(...fresh.map(({ arrivedAt }) => expiry(new Date(arrivedAt))));
      const item = { correlationId, part: next, events: packed(fresh), expiresAt };
      await this.#table.write({ key: partKey(item), item, expect: 'absent' });
    }
    return {
      isNew: new Set(fresh.map(({ eventId }) => eventId)),
      parts: parts.map((part) => ({ correlationId, part })),
    };
  }

  async #partsOf(correlationId: string) {
    return (await this.#table.list(KeptPart, journey(correlationId), 'PART#')).map(({ item }) => item);
  }

  /**
   * Adds stored events to the feed as its next batch. Ids count up by one, so that a reader notices a missed batch; after a pause in
   * which everything expired they continue at the clock's milliseconds, which the count can never have overtaken.
   */
  append(parts: readonly Part[], arrived: Date): Promise<string> {
    return retryOnConflict(async () => {
      const [last] = await this.#table.range(Batch, { ...whole, limit: 1, descending: true });
      const batch = last ? String(Number(last.item.batch) + 1) : String(arrived.getTime());
      const item = { batch, parts, expiresAt: expiry(arrived) };
      await this.#table.write({ key: { pk: FEED, sk: batch }, item, expect: 'absent' });
      return batch;
    }, 20);
  }

  /** A limited number of batches after the given one, or the newest, in the order of their arrival. */
  async batches(limit: number, after?: string): Promise<Batch[]> {
    const newest = after === undefined;
    const range = newest ? whole : { ...whole, from: String(Number(after) + 1) };
    const page = (await this.#table.range(Batch, { ...range, limit, descending: newest })).map(({ item }) => item);
    return newest ? page.reverse() : page;
  }

  /** The events of these batches, each once, without expired ones. */
  async ofBatches(batches: readonly Batch[]): Promise<ObservedEvent[]> {
    const keys = new Map(batches.flatMap(({ parts }) => parts).map((part) => [partId(part), partKey(part)]));
    return (await this.#table.getAll(KeptPart, [...keys.values()])).flatMap(({ item }) => item.events);
  }

  async ofJourney(correlationId: string): Promise<ObservedEvent[]> {
    return (await this.#partsOf(correlationId)).flatMap(({ events }) => events);
  }
}

/** Binds the store to the service table. */
export const eventStore = () => new Events(serviceTable());
