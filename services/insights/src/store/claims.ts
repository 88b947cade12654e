import { type Change, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import { ClaimProgress, openState } from '../domain/claim-progress.ts';

/** How long a closed claim is kept for late events about it. */
const KEPT_SECONDS = 90 * 24 * 60 * 60;
const OPEN = 'OPEN';
const keyOf = (claimId: string) => ({ pk: `CLAIM#${claimId}`, sk: 'CLAIM' });

/** The progress of each claim; the index `open` contains the open ones. */
export class Claims {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get(claimId: string): Promise<Stored<ClaimProgress> | undefined> {
    return this.#table.get(ClaimProgress, keyOf(claimId));
  }

  /** @throws WriteConflict if somebody else wrote after `expect` was read */
  async write(claim: ClaimProgress, expect: Change['expect']): Promise<void> {
    const { closed } = claim.reached;
    const isOpen = openState(claim) !== undefined;
    const item = {
      ...claim,
      ...(isOpen && { openpk: OPEN }),
      ...(closed !== undefined && { expiresAt: Math.floor(Date.parse(closed) / 1000) + KEPT_SECONDS }),
    };
    await this.#table.write({ key: keyOf(claim.claimId), item, expect });
  }

  async open(): Promise<ClaimProgress[]> {
    return (await this.#table.listByIndex(ClaimProgress, 'open', OPEN)).map(({ item }) => item);
  }
}

/** Binds the store to the service table. */
export const claimStore = () => new Claims(serviceTable());
