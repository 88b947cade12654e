import { type Page, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import { Dismissed, Quarantined } from '../domain/quarantined.ts';

const pk = 'QUARANTINE';
const dismissedPk = 'DISMISSED';
const dismissalKey = (quarantineId: string) => ({ pk: `DISMISSAL#${quarantineId}`, sk: 'DISMISSAL' });

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

  /**
   * Writes a message that was tried again down, over what was read of it.
   * @throws WriteConflict when somebody else acted on it meanwhile
   */
  putBack(message: Quarantined, version: number): Promise<void> {
    return this.#table.write({ key: { pk, sk: message.quarantineId }, item: { ...message }, expect: version });
  }

  async dismissal(quarantineId: string): Promise<Dismissed | undefined> {
    return (await this.#table.get(Dismissed, dismissalKey(quarantineId)))?.item;
  }

  /** One page, the newest first. */
  dismissals(paging: { limit: number; cursor?: string }): Promise<Page<Dismissed>> {
    return this.#table.rangePage(Dismissed, { ...paging, pks: [dismissedPk], prefix: '', descending: true });
  }

  /**
   * Writes down, in the list as well, who dismissed a message.
   * @throws WriteConflict when somebody did before
   */
  writeDismissal(dismissed: Dismissed): Promise<void> {
    const { quarantineId, dismissedAt } = dismissed;
    const item = { ...dismissed };
    return this.#table.writeAll([
      { key: dismissalKey(quarantineId), item, expect: 'absent' },
      { key: { pk: dismissedPk, sk: `${dismissedAt}#${quarantineId}` }, item, expect: 'anything' },
    ]);
  }

  remove(quarantineId: string): Promise<void> {
    return this.#table.remove({ pk, sk: quarantineId });
  }
}

/** Over the service table. */
export const quarantineStore = () => new Quarantine(serviceTable());
