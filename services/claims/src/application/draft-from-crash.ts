import { createEvent } from '@claimstream/events-schema';
import { ClaimDraftPrepared } from '@claimstream/events-schema/claims/claim-draft-prepared';
import type { CrashDetected } from '@claimstream/events-schema/telematics/crash-detected';
import { type Handle, WriteConflict } from '@claimstream/lambda-kit';
import { draftOf } from '../domain/crash-draft.ts';
import type { Claims } from '../store/claims.ts';
import type { CrashDrafts } from '../store/crash-drafts.ts';

/**
 * Prepares a notice of a crash that a device felt, for the customer to confirm: at most one for each car and day, and none if a notice for
 * that car and day exists.
 */
export function draftFromCrash(
  claims: Pick<Claims, 'policy' | 'hasNoticeOf'>,
  drafts: Pick<CrashDrafts, 'create'>,
): Handle<typeof CrashDetected> {
  return async ({ data }, context) => {
    const { crashId, customerId, policyId } = data;
    const terms = (await claims.policy(policyId))?.item.terms;
    if (!terms) throw new Error(`Policy ${policyId} is not here`);
    const draft = draftOf(data, terms);
    const { lossDate } = draft;
    if (await claims.hasNoticeOf(draft)) return;
    try {
      await drafts.create(draft, createEvent(ClaimDraftPrepared, { crashId, customerId, policyId, lossDate }, context));
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
    }
  };
}
