import type { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import type { Handle } from '@claimstream/lambda-kit';
import type { Reminder } from '../domain/reminder.ts';
import type { Claims } from '../store/claims.ts';
import { decideCover } from './decide-cover.ts';

/**
 * Decides on cover, or leaves the claim pending until its policy is here. The service records that the claim waits before it
 * reads the policy, so that an event about the policy at the same moment either is read here or finds the claim waiting.
 */
export function validateClaim(
  claims: Pick<Claims, 'get' | 'policy' | 'totalLosses' | 'transition' | 'update' | 'waitForPolicy' | 'makeFindable'>,
  remindLater: (reminder: Reminder) => Promise<void>,
): Handle<typeof ClaimRequested> {
  return async ({ data: { claimId, policyId } }, context) => {
    await claims.waitForPolicy(policyId, claimId);
    if (!(await decideCover(claims, claimId, context))) await remindLater({ claimId, context });
  };
}
