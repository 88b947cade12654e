import { retryOnConflict } from '@claimstream/lambda-kit';
import type { Drafts } from '../store/drafts.ts';

/** Drops the customer's unfinished notice, if there is one. */
export function dropDraft(drafts: Pick<Drafts, 'get' | 'drop'>) {
  return (customerId: string): Promise<void> =>
    retryOnConflict(async () => {
      const known = await drafts.get(customerId);
      if (known?.item.draft) await drafts.drop(customerId, known.version);
    });
}
