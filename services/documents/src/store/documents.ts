import type { DocumentState } from '@claimstream/api-contract/documents/document';
import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Change, erasedKey, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';
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
    const change = { key: keyOf(document.documentId), item, expect, priorStates, events };
    // A sign-up document of a customer whose data are erased is expected no more.
    const isNewOfNoClaim = expect === 'absent' && document.claimId === undefined;
    if (isNewOfNoClaim) await this.#table.writeAll([change], { absent: [erasedKey(document.customerId)] });
    else await this.#table.write(change);
  }

  /** Removes a document and what was read from it. What stays says that there was one, for pictures that come late. @returns whether there was */
  async erase(documentId: string): Promise<boolean> {
    if (!(await this.get(documentId))) return false;
    const { pk } = keyOf(documentId);
    await this.#table.write({ key: { pk, sk: 'ERASED' }, item: {}, expect: 'anything' });
    await this.#table.removeAll(pk, 'READING#');
    await this.#table.remove(keyOf(documentId));
    return true;
  }

  async isErased(documentId: string): Promise<boolean> {
    return (await this.#table.get(z.object({}), { ...keyOf(documentId), sk: 'ERASED' })) !== undefined;
  }
}

/** Over the service table. */
export const documentStore = () => new Documents(serviceTable());
