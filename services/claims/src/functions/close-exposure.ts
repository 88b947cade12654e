import { closeExposure as route } from '@claimstream/api-contract/claims/close-exposure';
import { routeHandler } from '@claimstream/lambda-kit';
import { closeExposure } from '../application/handle-exposure.ts';
import { claimStore } from '../store/claims.ts';

const close = closeExposure(claimStore());

export const handler = routeHandler(route, async ({ caller, path: { claimId, kind }, body: { note }, context }) => {
  await close(claimId, { kind, note, by: caller.sub }, context);
  return { claimId, kind, state: 'closed' as const };
});
