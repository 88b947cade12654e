import { type Change, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import { ClaimUploads } from '../domain/claim-uploads.ts';

const keyOf = (claimId: string) => ({ pk: `CLAIM#${claimId}`, sk: 'UPLOADS' });

/** The claims that no longer accept photos. */
export class ClaimUploadStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get(claimId: string): Promise<Stored<ClaimUploads> | undefined> {
    return this.#table.get(ClaimUploads, keyOf(claimId));
  }

  /** The ended ones of some claims. */
  async closedOf(claimIds: readonly string[]): Promise<Set<string>> {
    const found = claimIds.length > 0 ? await this.#table.getAll(ClaimUploads, claimIds.map(keyOf)) : [];
    return new Set(found.filter(({ item }) => item.closed).map(({ item }) => item.claimId));
  }

  async isClosed(claimId: string | undefined): Promise<boolean> {
    return claimId !== undefined && (await this.get(claimId))?.item.closed === true;
  }

  write(item: ClaimUploads, expect: Change['expect']): Promise<void> {
    return this.#table.write({ key: keyOf(item.claimId), item, expect });
  }

  remove(claimId: string): Promise<void> {
    return this.#table.remove(keyOf(claimId));
  }
}

/** Over the service table. */
export const claimUploadStore = () => new ClaimUploadStore(serviceTable());
