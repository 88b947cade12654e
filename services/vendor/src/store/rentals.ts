import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Change, deriveId, type Page, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { Cover } from '../domain/cover.ts';
import { dueOn, Rental, remindOn, type WaitingRental } from '../domain/rental.ts';

/** One claim has one rental, whose id is derived from the claim's. */
export const rentalIdOf = (claimId: string) => deriveId(claimId, 'rental');

const rentalKey = (rentalId: string) => ({ pk: `RENTAL#${rentalId}`, sk: 'RENTAL' });
const policyPartition = (policyId: string) => `POLICY#${policyId}`;
/** Partitions of the list of open rentals: a partition of an index takes 1,000 writes a second. */
const openParts = ['OPEN#0', 'OPEN#1', 'OPEN#2', 'OPEN#3'] as const;
/** By the first digit of the id, which is a hash. */
const openPartOf = (rentalId: string) => openParts[Number.parseInt(rentalId.charAt(0), 16) % openParts.length]!;
/** Rentals per page of the sweep. */
const PAGE = 50;

interface Paged {
  limit: number;
  cursor?: string | undefined;
}

/** Rental cars, and the policies' rental cover. */
export class Rentals {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get(rentalId: string): Promise<Stored<Rental> | undefined> {
    return this.#table.get(Rental, rentalKey(rentalId));
  }

  async cover(policyId: string): Promise<Cover | undefined> {
    return (await this.#table.get(Cover, { pk: policyPartition(policyId), sk: 'COVER' }))?.item;
  }

  recordCover(cover: Cover): Promise<void> {
    return this.#table.write({
      key: { pk: policyPartition(cover.policyId), sk: 'COVER' },
      item: cover,
      expect: 'anything',
    });
  }

  /** Lets the policy's event find the rental. */
  awaitCover({ policyId, rentalId, expiresAt }: WaitingRental): Promise<void> {
    const key = { pk: policyPartition(policyId), sk: `WAITING#${rentalId}` };
    return this.#table.write({ key, item: { rentalId, expiresAt }, expect: 'anything' });
  }

  /** The ids of rentals that waited for the policy's cover; some may be booked by now. */
  async awaitingCover(policyId: string): Promise<string[]> {
    const found = await this.#table.list(z.object({ rentalId: z.string() }), policyPartition(policyId), 'WAITING#');
    return found.map(({ item }) => item.rentalId);
  }

  /** @throws WriteConflict if somebody else wrote after `expect` was read */
  write(item: Rental, expect: Change['expect'], events: OutgoingEvent[] = []): Promise<void> {
    return this.#table.write({ key: rentalKey(item.rentalId), item: { ...item, ...found(item) }, expect, events });
  }

  /** A customer's rentals that have or had a car, newest first. */
  ofCustomer(customerId: string, only: (rental: Rental) => boolean, page: Paged): Promise<Page<Rental>> {
    return this.#table.page(Rental, { index: 'customer', value: customerId, descending: true, only, ...page });
  }

  /** Rentals with a car in use, those whose paid days end soonest first. */
  open({ limit, cursor }: Paged): Promise<Page<Rental>> {
    return this.#table.mergedPage(Rental, { index: 'open', values: openParts, limit, ...(cursor && { cursor }) });
  }

  /** Open rentals with a possible action on the UTC day, read page by page. */
  async *dueUntil(day: string): AsyncGenerator<string> {
    let cursor: string | undefined;
    do {
      const { items, next } = await this.open({ limit: PAGE, cursor });
      for (const item of items) {
        if (item.state !== 'booked') continue;
        if (remindOn(item) > day) return;
        if (dueOn(item) <= day) yield item.rentalId;
      }
      cursor = next;
    } while (cursor);
  }

  /** All records about a customer's claims. */
  async allOf(customerId: string): Promise<Rental[]> {
    return (await this.#table.listByIndex(Rental, 'customer', customerId)).map(({ item }) => item);
  }

  /** Removes the data of a policy. */
  async erasePolicy(policyId: string): Promise<void> {
    await this.#table.removeAll(policyPartition(policyId));
  }

  eraseRental(rentalId: string): Promise<void> {
    return this.#table.remove(rentalKey(rentalId));
  }
}

/** The attributes by which the indexes find a rental. */
function found(rental: Rental): Record<string, string> {
  const { customerId, rentalId } = rental;
  const since = 'from' in rental ? rental.from : '';
  const ofCustomer = { customerpk: customerId, customersk: `${since}#${rentalId}` };
  return rental.state === 'booked'
    ? { ...ofCustomer, openpk: openPartOf(rentalId), opensk: `${rental.lastPaidDay}#${rentalId}` }
    : ofCustomer;
}

/** Binds the store to the service table. */
export const rentalStore = () => new Rentals(serviceTable());
