import type { DocumentState } from '@claimstream/api-contract/documents/document';
import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Change, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import { Document } from '../domain/document.ts';

const keyOf = (documentId: string) => ({ pk: `DOCUMENT#${documentId}`, sk: 'DOCUMENT' });

/** The documents that are expected, by their id and by their customer. */
export class Documents {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get(documentId: string): Promise<Stored<Document> | undefined> {
    return this.#table.get(Document, keyOf(documentId));
  }

  async ofCustomer(customerId: string): Promise<Document[]> {
    return (await this.#table.listByIndex(Document, 'customer', customerId)).map(({ item }) => item);
  }

  /** @throws WriteConflict when the document changed since it was read, or is there where none was expected. */
  async write(
    document: Document,
    expect: Change['expect'],
    { priorStates, events }: { priorStates?: readonly DocumentState[]; events?: OutgoingEvent[] } = {},
  ): Promise<void> {
    const item = { ...document, customerpk: document.customerId };
    await this.#table.write({ key: keyOf(document.documentId), item, expect, priorStates, events });
  }
}

/** Over the service table. */
export const documentStore = () => new Documents(serviceTable());
