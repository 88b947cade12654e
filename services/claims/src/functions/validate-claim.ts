import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { eventHandler, type Handle, on, timerQueue } from '@claimstream/lambda-kit';
import { judgeClaim } from '../judge-claim.ts';
import type { OverdueNotice } from '../overdue-notice.ts';
import { type Claims, claimStore } from '../store/claims.ts';

/**
 * Decides on cover, or leaves the claim pending until its policy is here. That it waits is written down before the policy
 * is read, so that news of the policy at the same moment either is read here or finds the note.
 */
export function validateClaim(
  claims: Pick<Claims, 'get' | 'policy' | 'move' | 'waitForPolicy'>,
  remindLater: (notice: OverdueNotice) => Promise<void>,
): Handle<typeof ClaimRequested> {
  return async ({ data: { claimId, policyId } }, context) => {
    await claims.waitForPolicy(policyId, claimId);
    if (!(await judgeClaim(claims, claimId, context))) await remindLater({ claimId, context });
  };
}

export const handler = eventHandler([on(ClaimRequested, validateClaim(claimStore(), timerQueue('OVERDUE_QUEUE_URL')))]);
