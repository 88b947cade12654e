import { Draft } from '@claimstream/api-contract/claims/claim-draft';
import { type Change, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';

/** A dropped draft keeps its version, so that no other tab writes over a later draft. */
const Kept = z.object({ draft: Draft.optional() });
type Kept = z.infer<typeof Kept>;

/** An unfinished draft is removed after 90 days: it holds personal values. */
const KEPT_SECONDS = 90 * 86_400;

/** Each customer's unfinished notice of loss. */
export class Drafts {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get(customerId: string): Promise<Stored<Kept> | undefined> {
    return this.#table.get(Kept, keyOf(customerId));
  }

  /** @param expect version that was read, 0 if there was none @throws WriteConflict */
  save(customerId: string, draft: Draft, expect: number): Promise<void> {
    const expiresAt = Math.floor(Date.parse(draft.savedAt) / 1000) + KEPT_SECONDS;
    return this.#table.write({ key: keyOf(customerId), item: { draft, expiresAt }, expect: expect || 'absent' });
  }

  drop(customerId: string, version: number): Promise<void> {
    return this.#table.write(this.dropChange(customerId, version));
  }

  /** For a write that takes the draft's place. */
  dropChange(customerId: string, version: number): Change {
    return { key: keyOf(customerId), item: {}, expect: version };
  }
}

const keyOf = (customerId: string) => ({ pk: `CUSTOMER#${customerId}`, sk: 'CLAIM_DRAFT' });

/** Over the service table. */
export const draftStore = () => new Drafts(serviceTable());
