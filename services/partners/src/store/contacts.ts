import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Change, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import { KnownContact } from '../domain/contact.ts';

const keyOf = (customerId: string) => ({ pk: `CONTACT#${customerId}`, sk: 'CONTACT' });

/** Which changes of customers' contact data are known; no value of them. */
export class Contacts {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get(customerId: string): Promise<Stored<KnownContact> | undefined> {
    return this.#table.get(KnownContact, keyOf(customerId));
  }

  /** @throws WriteConflict when it changed since it was read */
  write(customerId: string, contact: KnownContact, expect: Change['expect'], events: OutgoingEvent[]): Promise<void> {
    return this.#table.write({ key: keyOf(customerId), item: { ...contact }, expect, events });
  }
}

/** Over the service table. */
export const contactStore = () => new Contacts(serviceTable());
