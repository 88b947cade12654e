import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Change, erasedKey, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import { KnownContact } from '../domain/contact.ts';

const keyOf = (customerId: string) => ({ pk: `CONTACT#${customerId}`, sk: 'CONTACT' });

/** The known changes of customers' contact data, and the values that the customer has not answered. */
export class Contacts {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get(customerId: string): Promise<Stored<KnownContact> | undefined> {
    return this.#table.get(KnownContact, keyOf(customerId));
  }

  /** @throws WriteConflict if it changed since it was read, or its customer's data are being erased */
  write(customerId: string, contact: KnownContact, expect: Change['expect'], events: OutgoingEvent[]): Promise<void> {
    const change = { key: keyOf(customerId), item: { ...contact }, expect, events };
    return this.#table.writeAll([change], { absent: [erasedKey(customerId)] });
  }

  remove(customerId: string): Promise<void> {
    return this.#table.remove(keyOf(customerId));
  }
}

/** Binds the store to the service table. */
export const contactStore = () => new Contacts(serviceTable());
