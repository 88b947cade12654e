import { Reading } from '@claimstream/api-contract/documents/reading';
import { serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { isErasedIn } from './documents.ts';

const ReadingRecord = z.object({ reading: Reading });
const keyOf = (documentId: string, attempt: number) => ({ pk: `DOCUMENT#${documentId}`, sk: `READING#${attempt}` });

/**
 * What was read from each image, in plain values for its owner and staff. The functions that read write it here themselves:
 * a workflow's data, an event and a log line carry none of it.
 */
export class Readings {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async get(documentId: string, attempt: number): Promise<Reading | undefined> {
    return (await this.#table.get(ReadingRecord, keyOf(documentId, attempt)))?.item.reading;
  }

  /** Keeps a reading; a repeated run replaces it by the same. @throws Error where the document is being erased, and then nothing is kept */
  async keep(documentId: string, attempt: number, reading: Reading): Promise<void> {
    const key = keyOf(documentId, attempt);
    await this.#table.write({ key, item: { reading }, expect: 'anything' });
    // Looked at after the write: an erasure says that it began before it removes what was read.
    if (!(await isErasedIn(this.#table, documentId))) return;
    await this.#table.remove(key);
    throw new Error(`Document ${documentId} is erased`);
  }
}

/** Over the service table. */
export const readingStore = () => new Readings(serviceTable());
