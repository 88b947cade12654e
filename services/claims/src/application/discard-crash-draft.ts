import { Problem, retryOnConflict } from '@claimstream/lambda-kit';
import type { CrashDrafts } from '../store/crash-drafts.ts';

/** The customer says that there is nothing to report. A discarded draft stays as it is. */
export function discardCrashDraft(drafts: Pick<CrashDrafts, 'ofCustomer' | 'discard'>) {
  return (customerId: string, crashId: string): Promise<void> =>
    retryOnConflict(async () => {
      const found = (await drafts.ofCustomer(customerId)).find(({ item }) => item.crashId === crashId);
      if (!found) throw new Problem(404, 'CRASH_NOT_FOUND', 'There is no such crash. GET /crash-drafts lists them.');
      if (!found.item.discarded) await drafts.discard(found.item, found.version);
    });
}
