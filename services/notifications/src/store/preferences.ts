import { defaultPreferences, Preferences } from '@claimstream/api-contract/notifications/preferences';
import { erasedKey, serviceTable, type Table } from '@claimstream/lambda-kit';
import { PREFERENCES } from './connections.ts';

/** Among the customer's connections: one query reads all their channels. */
const keyOf = (customerId: string) => ({ pk: `CUSTOMER#${customerId}`, sk: PREFERENCES });

/** Each customer's preferences for e-mail and texts. */
export class PreferenceStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async of(customerId: string): Promise<Preferences> {
    return (await this.#table.get(Preferences, keyOf(customerId)))?.item ?? defaultPreferences;
  }

  /** The last write wins, since a customer changes one page at a time. @throws WriteConflict once their data are erased */
  async save(customerId: string, item: Preferences): Promise<void> {
    const change = { key: keyOf(customerId), item, expect: 'anything' as const };
    await this.#table.writeAll([change], { absent: [erasedKey(customerId)] });
  }
}

/** Binds the store to the service table. */
export const preferenceStore = () => new PreferenceStore(serviceTable());
