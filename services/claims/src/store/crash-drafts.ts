import type { OutgoingEvent } from '@claimstream/events-schema';
import { erasedKey, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import { CrashDraft } from '../domain/crash-draft.ts';

const PREFIX = 'CRASH_DRAFT#';
const pkOf = (customerId: string) => `CUSTOMER#${customerId}`;
const keyOf = ({ customerId, policyId, lossDate }: CrashDraft) => ({
  pk: pkOf(customerId),
  sk: `${PREFIX}${policyId}#${lossDate}`,
});

/** A draft that nobody looks at is removed after 90 days. */
const KEPT_SECONDS = 90 * 86_400;
const itemOf = (draft: CrashDraft) => ({ ...draft, expiresAt: Math.floor(Date.parse(draft.at) / 1000) + KEPT_SECONDS });

/** Crashes that devices felt, one for each policy and day. */
export class CrashDrafts {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  ofCustomer(customerId: string): Promise<Stored<CrashDraft>[]> {
    return this.#table.list(CrashDraft, pkOf(customerId), PREFIX);
  }

  /** @throws WriteConflict where there is one for the policy and day, or the customer's data are erased */
  create(draft: CrashDraft, event: OutgoingEvent): Promise<void> {
    return this.#table.writeAll([{ key: keyOf(draft), item: itemOf(draft), expect: 'absent', events: [event] }], {
      absent: [erasedKey(draft.customerId)],
    });
  }

  discard(draft: CrashDraft, version: number): Promise<void> {
    return this.#table.write({ key: keyOf(draft), item: itemOf({ ...draft, discarded: true }), expect: version });
  }
}

/** Over the service table. */
export const crashDraftStore = () => new CrashDrafts(serviceTable());
