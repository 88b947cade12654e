import { isDeepStrictEqual } from 'node:util';
import type { AnswerOf, BodyOf } from '@claimstream/api-contract';
import type { saveClaimDraft as route } from '@claimstream/api-contract/claims/save-claim-draft';
import { Problem, WriteConflict } from '@claimstream/lambda-kit';
import type { Drafts } from '../store/drafts.ts';

/**
 * Saves an unfinished notice over the version that its writer read and over no other: text typed in another tab is never
 * overwritten unseen. Saving the same draft again is no change.
 * @param newKey makes the idempotency key under which a new draft will be filed
 */
export function saveDraft(drafts: Pick<Drafts, 'get' | 'save'>, newKey: () => string) {
  return async (
    customerId: string,
    { version, step, notice }: BodyOf<typeof route>,
    savedAt: string,
  ): Promise<AnswerOf<typeof route>> => {
    const known = await drafts.get(customerId);
    const before = known?.item.draft;
    if (known && before && before.step === step && isDeepStrictEqual(before.notice, notice)) {
      return { version: known.version, filingKey: before.filingKey, savedAt: before.savedAt };
    }
    if (version !== (known?.version ?? 0)) throw draftChanged();
    const draft = { step, notice, filingKey: before?.filingKey ?? newKey(), savedAt };
    try {
      await drafts.save(customerId, draft, version);
    } catch (error) {
      throw error instanceof WriteConflict ? draftChanged() : error;
    }
    return { version: version + 1, filingKey: draft.filingKey, savedAt };
  };
}

const draftChanged = () =>
  new Problem(
    409,
    'DRAFT_CHANGED',
    'The draft was changed, filed or dropped elsewhere, perhaps in another tab. Read it again with GET /claim-draft before you save.',
  );
