import { isDeepStrictEqual } from 'node:util';
import type { EventContext } from '@claimstream/events-schema';
import { retryOnConflict } from '@claimstream/lambda-kit';
import type { Policy } from '../domain/policy.ts';
import type { Claims } from '../store/claims.ts';
import { decideCover } from './decide-cover.ts';

/** Stores what an event says of a policy, in whatever order events come, then decides the claims that waited for it. */
export function recordPolicy(claims: Omit<Claims, 'create'>) {
  return async (policyId: string, told: Partial<Policy>, context: EventContext): Promise<void> => {
    await retryOnConflict(async () => {
      const known = await claims.policy(policyId);
      const policy = { active: false, ...known?.item, ...told };
      if (isDeepStrictEqual(policy, known?.item)) return;
      await claims.writePolicy(policyId, policy, known?.version ?? 'absent');
    });
    for (const claimId of await claims.waitingForPolicy(policyId)) await decideCover(claims, claimId, context);
  };
}
