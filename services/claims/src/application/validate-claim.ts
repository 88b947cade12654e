import type { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { type Fingerprint, type Handle, nameFingerprints } from '@claimstream/lambda-kit';
import { keysOfNotice, referencesOfPolicy } from '../domain/find-keys.ts';
import type { Reminder } from '../domain/reminder.ts';
import type { Claims } from '../store/claims.ts';
import { decideCover } from './decide-cover.ts';

/**
 * Makes the claim findable, in whatever state it is, then decides on cover, or leaves it pending until its policy is here. The service
 * records that the claim waits before it reads the policy again, so that an event about the policy at the same moment either is read here or
 * finds the claim waiting.
 */
export function validateClaim(
  claims: Pick<Claims, 'get' | 'policy' | 'totalLosses' | 'transition' | 'update' | 'waitForPolicy' | 'makeFindable'>,
  fingerprint: Fingerprint,
  remindLater: (reminder: Reminder) => Promise<void>,
): Handle<typeof ClaimRequested> {
  return async ({ data: { claimId, policyId } }, context) => {
    const [found, policy] = await Promise.all([claims.get(claimId), claims.policy(policyId)]);
    if (!found) throw new Error(`Claim ${claimId} is missing`);
    const { item } = found;
    const names = await nameFingerprints(fingerprint, item.notice.driver);
    const { keys, cars } = referencesOfPolicy(policy?.item, item.customerId);
    await claims.makeFindable(item, { keys: [...new Set([...keysOfNotice(item, names), ...keys])], cars });
    if (await decideCover(claims, claimId, context, policy?.version)) return;
    await claims.waitForPolicy(policyId, claimId);
    if (!(await decideCover(claims, claimId, context, policy?.version))) await remindLater({ claimId, context });
  };
}
