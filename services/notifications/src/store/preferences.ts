import { defaultPreferences, Preferences } from '@claimstream/api-contract/notifications/preferences';
import { erasedKey, serviceTable, type Table } from '@claimstream/lambda-kit';
import { PREFERENCES } from './connections.ts';

/** Beside the customer's connections: one query reads by what ways they are told. */
const keyOf = (customerId: string) => ({ pk: `CUSTOMER#${customerId}`, sk: PREFERENCES });

/** What each customer wants by e-mail and by text. */
export class PreferenceStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async of(customerId: string): Promise<Preferences> {
    return (await this.#table.get(Preferences, keyOf(customerId)))?.item ?? defaultPreferences;
  }

  /** The last one who writes wins: a customer changes one page at a time. @throws WriteConflict once their data are erased */
  async save(customerId: string, item: Preferences): Promise<void> {
    const change = { key: keyOf(customerId), item, expect: 'anything' as const };
    await this.#table.writeAll([change], { absent: [erasedKey(customerId)] });
  }
}

/** Over the service table. */
export const preferenceStore = () => new PreferenceStore(serviceTable());
