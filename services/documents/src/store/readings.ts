import { Reading } from '@claimstream/api-contract/documents/reading';
import { serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { isErasedIn } from './documents.ts';

const ReadingRecord = z.object({ reading: Reading });
const keyOf = (documentId: string, attempt: number) => ({ pk: `DOCUMENT#${documentId}`, sk: `READING#${attempt}` });

/**
 * The reading of each image, in plain values for its owner and staff. The functions that read store it here themselves: a
 * workflow's data, an event and a log line carry none of it.
 */
export class Readings {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async get(documentId: string, attempt: number): Promise<Reading | undefined> {
    return (await this.#table.get(ReadingRecord, keyOf(documentId, attempt)))?.item.reading;
  }

  /**
   * Stores a reading; a repeated run replaces it with the same one.
   * @throws Error if the document is being erased, and then stores nothing
   */
  async keep(documentId: string, attempt: number, reading: Reading): Promise<void> {
    const key = keyOf(documentId, attempt);
    await this.#table.write({ key, item: { reading }, expect: 'anything' });
    // Checked after the write, because an erasure records its start before it removes the readings.
    if (!(await isErasedIn(this.#table, documentId))) return;
    await this.#table.remove(key);
    throw new Error(`Document ${documentId} is erased`);
  }
}

/** Over the service table. */
export const readingStore = () => new Readings(serviceTable());
