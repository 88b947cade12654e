import type { AnswerOf } from '@claimstream/api-contract';
import type { showClaimDraft as route } from '@claimstream/api-contract/claims/show-claim-draft';
import type { Drafts } from '../store/drafts.ts';

/** The customer's unfinished notice, if there is one, and the version that the next save must name. */
export function showDraft(drafts: Pick<Drafts, 'get'>) {
  return async (customerId: string): Promise<AnswerOf<typeof route>> => {
    const known = await drafts.get(customerId);
    return { version: known?.version ?? 0, draft: known?.item.draft };
  };
}
