import type { Reading } from '@claimstream/api-contract/documents/reading';
import type { Readings } from '../src/store/readings.ts';

/** The readings, over a map. */
export class ReadingsInMemory implements Pick<Readings, 'get' | 'keep'> {
  readonly #kept = new Map<string, Reading>();

  async get(documentId: string, attempt: number): Promise<Reading | undefined> {
    return this.#kept.get(`${documentId} ${attempt}`);
  }

  async keep(documentId: string, attempt: number, reading: Reading): Promise<void> {
    this.#kept.set(`${documentId} ${attempt}`, reading);
  }
}
