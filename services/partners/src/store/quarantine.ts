import { type Page, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import { Dismissed, Quarantined } from '../domain/quarantined.ts';

const pk = 'QUARANTINE';
const dismissedPk = 'DISMISSED';
const dismissalKey = (quarantineId: string) => ({ pk: `DISMISSAL#${quarantineId}`, sk: 'DISMISSAL' });

/** Partners' messages that this service does not process. */
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

  /** Stores a message, replacing its earlier record. */
  put(message: Quarantined): Promise<void> {
    return this.#table.write({ key: { pk, sk: message.quarantineId }, item: { ...message }, expect: 'anything' });
  }

  /**
   * Stores a retried message, replacing the record that was read.
   * @throws WriteConflict if somebody else acted on it meanwhile
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
   * Stores, in the list as well, who dismissed a message.
   * @throws WriteConflict if somebody dismissed it before
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

/** Binds the store to the service table. */
export const quarantineStore = () => new Quarantine(serviceTable());
