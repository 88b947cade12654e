import { deriveId, type Page, type PageQuery, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { recordFaults } from '../domain/stream-record.ts';

const Quarantined = z.object({
  recordId: z.uuid(),
  reason: z.enum(recordFaults),
  arrivedAt: z.iso.datetime(),
  partitionKey: z.string(),
  data: z.string(),
});
export type Quarantined = z.infer<typeof Quarantined>;

/** Nobody needs a record for longer, and it may be about a customer. */
const KEPT_SECONDS = 30 * 86_400;
/** Stored with the device of its key, so that it is erased with the device's records. */
const keyOf = ({ partitionKey, recordId }: Pick<Quarantined, 'partitionKey' | 'recordId'>) => ({
  pk: `DEVICE#${partitionKey}`,
  sk: `QUARANTINED#${recordId}`,
});
const Place = z.object({ partitionKey: z.string(), recordId: z.uuid() });
const placeKey = (recordId: string) => ({ pk: `QUARANTINED#${recordId}`, sk: 'PLACE' });

/** Quarantined records of the stream, each with its reason. */
export class Quarantine {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** A redelivered record of the stream gets the same id. */
  async setAside(sequenceNumber: string, record: Omit<Quarantined, 'recordId'>): Promise<void> {
    const recordId = deriveId('quarantined', record.partitionKey, sequenceNumber);
    const expiresAt = Math.floor(Date.parse(record.arrivedAt) / 1000) + KEPT_SECONDS;
    const item = { ...record, recordId, expiresAt, openpk: 'QUARANTINED', opensk: `${record.arrivedAt}#${recordId}` };
    const place = { partitionKey: record.partitionKey, recordId, expiresAt };
    await this.#table.writeAll([
      { key: keyOf(item), item, expect: 'anything' },
      { key: placeKey(recordId), item: place, expect: 'anything' },
    ]);
  }

  page(paging: Pick<PageQuery<Quarantined>, 'limit' | 'cursor'>): Promise<Page<Quarantined>> {
    return this.#table.page(Quarantined, { ...paging, index: 'open', value: 'QUARANTINED' });
  }

  async get(recordId: string): Promise<Stored<Quarantined> | undefined> {
    const place = await this.#table.get(Place, placeKey(recordId));
    return place && this.#table.get(Quarantined, keyOf(place.item));
  }

  async remove(record: Quarantined): Promise<void> {
    await this.#table.remove(keyOf(record));
    await this.#table.remove(placeKey(record.recordId));
  }
}

/** Binds the store to the service table. */
export const quarantineStore = () => new Quarantine(serviceTable());
