import type { DocumentState } from '@claimstream/api-contract/documents/document';
import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Change, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { Document } from '../domain/document.ts';

const keyOf = (documentId: string) => ({ pk: `DOCUMENT#${documentId}`, sk: 'DOCUMENT' });

/** The tombstone of an erased document, under its key: no late event expects it again, and a late picture of it is recognised. */
const Erased = z.object({ state: z.literal('erased') });
const Kept = z.union([Erased, Document]);
/** The index holds keys alone, so that changes to a document cost it nothing. */
const Listed = z.object({ pk: z.string(), sk: z.string() });

/** A consistent read. */
export const isErasedIn = async (table: Table, documentId: string): Promise<boolean> =>
  (await table.get(Kept, keyOf(documentId)))?.item.state === 'erased';

/** The documents that are expected, by their id and by their customer. */
export class Documents {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async get(documentId: string): Promise<Stored<Document> | undefined> {
    const found = await this.#table.get(Kept, keyOf(documentId));
    if (!found || found.item.state === 'erased') return undefined;
    return { item: found.item, version: found.version };
  }

  /** A customer's documents, unordered; eventually consistent. */
  async ofCustomer(customerId: string): Promise<Document[]> {
    const listed = await this.#table.listByIndex(Listed, 'customer', customerId);
    const found = await this.#table.getAll(
      Kept,
      listed.map(({ item: { pk, sk } }) => ({ pk, sk })),
    );
    return found.flatMap(({ item }) => (item.state === 'erased' ? [] : item));
  }

  /** @throws WriteConflict when the document changed since it was read, exists unexpectedly, or is erased. */
  write(
    document: Document,
    expect: Change['expect'],
    { priorStates, events }: { priorStates?: readonly DocumentState[]; events?: OutgoingEvent[] } = {},
  ): Promise<void> {
    const item = { ...document, customerpk: document.customerId };
    return this.#table.write({ key: keyOf(document.documentId), item, expect, priorStates, events });
  }

  /** Removes a document, whether or not it was expected, and its readings. */
  async erase(documentId: string): Promise<void> {
    const key = keyOf(documentId);
    // First, because a reading that is stored after the removal of the others looks for it.
    await this.#table.write({ key, item: { state: 'erased' }, expect: 'anything' });
    await this.#table.removeAll(key.pk, 'READING#');
  }

  isErased(documentId: string): Promise<boolean> {
    return isErasedIn(this.#table, documentId);
  }
}

/** Over the service table. */
export const documentStore = () => new Documents(serviceTable());
