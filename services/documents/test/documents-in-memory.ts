import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Stored, WriteConflict } from '@claimstream/lambda-kit';
import type { Document } from '../src/domain/document.ts';
import type { Documents } from '../src/store/documents.ts';

/** The store's rules over a map: versions, prior states, and the events that each write publishes. */
export class DocumentsInMemory implements Pick<Documents, 'get' | 'write' | 'ofCustomer' | 'isErased' | 'erase'> {
  readonly #stored = new Map<string, Stored<Document>>();
  readonly published: OutgoingEvent[] = [];
  /** Ids of documents whose customer's data were erased. */
  readonly erased = new Set<string>();
  /** Runs once, after the next read and before the write that follows it: another writer comes first. */
  interfere: (() => Promise<void>) | undefined;

  constructor(...documents: Document[]) {
    for (const item of documents) this.#stored.set(item.documentId, { item, version: 1 });
  }

  async get(documentId: string): Promise<Stored<Document> | undefined> {
    const found = this.#stored.get(documentId);
    const interfere = this.interfere;
    this.interfere = undefined;
    await interfere?.();
    return found;
  }

  async ofCustomer(customerId: string): Promise<Document[]> {
    return [...this.#stored.values()].map(({ item }) => item).filter((item) => item.customerId === customerId);
  }

  async write(...[item, expect, { priorStates, events = [] } = {}]: Parameters<Documents['write']>): Promise<void> {
    const known = this.#stored.get(item.documentId);
    const asExpected = expect === 'absent' ? !known && !this.erased.has(item.documentId) : expect === known?.version;
    const allowed = !priorStates || (known && priorStates.includes(known.item.state));
    if (!asExpected || !allowed) throw new WriteConflict([{ pk: item.documentId, sk: 'DOCUMENT' }], undefined);
    this.#stored.set(item.documentId, { item, version: (known?.version ?? 0) + 1 });
    this.published.push(...events);
  }

  async erase(documentId: string): Promise<void> {
    this.#stored.delete(documentId);
    this.erased.add(documentId);
  }

  async isErased(documentId: string): Promise<boolean> {
    return this.erased.has(documentId);
  }

  now(documentId: string): Document {
    return this.#stored.get(documentId)!.item;
  }

  get names(): string[] {
    return this.published.map(({ detailType }) => detailType);
  }
}
