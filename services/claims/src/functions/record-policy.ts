import type { EventContext } from '@claimstream/events-schema';
import { PolicyActivated } from '@claimstream/events-schema/customer/policy-activated';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { eventHandler, on, retryOnConflict } from '@claimstream/lambda-kit';
import type { Policy } from '../domain/policy.ts';
import { judgeClaim } from '../judge-claim.ts';
import { type Claims, claimStore } from '../store/claims.ts';

/** Keeps news of a policy, in whatever order it comes, then decides the claims that waited for it. */
export function recordPolicy(claims: Omit<Claims, 'create' | 'note'>) {
  return async (policyId: string, news: Partial<Policy>, context: EventContext): Promise<void> => {
    await retryOnConflict(async () => {
      const known = await claims.policy(policyId);
      const policy = { active: false, ...known?.item, ...news };
      await claims.writePolicy(policyId, policy, known?.version ?? 'absent');
    });
    for (const claimId of await claims.waitingForPolicy(policyId)) await judgeClaim(claims, claimId, context);
  };
}

const record = recordPolicy(claimStore());

export const handler = eventHandler([
  on(PolicyIssued, ({ data }, context) => {
    const { policyId, customerId, effectiveFrom, effectiveUntil, timeZone } = data;
    return record(policyId, { terms: { policyId, customerId, effectiveFrom, effectiveUntil, timeZone } }, context);
  }),
  on(PolicyActivated, ({ data: { policyId } }, context) => record(policyId, { active: true }, context)),
]);
