import type { CrashDraft } from '@claimstream/api-contract/claims/crash-draft';
import { noticeOf } from '../domain/crash-draft.ts';
import type { Claims } from '../store/claims.ts';
import type { CrashDrafts } from '../store/crash-drafts.ts';

/**
 * The crashes that the customer has neither reported nor discarded, newest first. A notice filed since the crash, by whatever route, takes the
 * place of its draft.
 */
export function listCrashDrafts(claims: Pick<Claims, 'hasNoticeOf'>, drafts: Pick<CrashDrafts, 'ofCustomer'>) {
  return async (customerId: string): Promise<CrashDraft[]> => {
    const all = (await drafts.ofCustomer(customerId)).map(({ item }) => item).filter(({ discarded }) => !discarded);
    const reported = await Promise.all(all.map((draft) => claims.hasNoticeOf(draft)));
    return all
      .filter((_, index) => !reported[index])
      .sort((one, other) => other.at.localeCompare(one.at))
      .map((draft) => {
        const { crashId, policyId, at, severity } = draft;
        return { crashId, policyId, at, severity, notice: noticeOf(draft) };
      });
  };
}
