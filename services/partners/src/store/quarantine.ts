import { type Page, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import { Quarantined } from '../domain/quarantined.ts';

const pk = 'QUARANTINE';

/** The messages of partners that this service does not act on. */
export class Quarantine {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get(quarantineId: string): Promise<Stored<Quarantined> | undefined> {
    return this.#table.get(Quarantined, { pk, sk: quarantineId });
  }

  /** One page, in the order of their ids. */
  page(paging: { limit: number; cursor?: string }): Promise<Page<Quarantined>> {
    return this.#table.rangePage(Quarantined, { ...paging, pks: [pk], prefix: '' });
  }

  /** Writes a message down, over what is known of it. */
  put(message: Quarantined): Promise<void> {
    return this.#table.write({ key: { pk, sk: message.quarantineId }, item: { ...message }, expect: 'anything' });
  }

  remove(quarantineId: string): Promise<void> {
    return this.#table.remove({ pk, sk: quarantineId });
  }
}

/** Over the service table. */
export const quarantineStore = () => new Quarantine(serviceTable());
