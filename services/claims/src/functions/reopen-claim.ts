import { reopenClaim as route } from '@claimstream/api-contract/claims/reopen-claim';
import { routeHandler } from '@claimstream/lambda-kit';
import { reopenClaim } from '../application/reopen-claim.ts';
import { claimStore } from '../store/claims.ts';

const reopen = reopenClaim(claimStore());

export const handler = routeHandler(route, async ({ caller, path: { claimId }, body, context }) => ({
  claimId,
  state: await reopen(claimId, { by: caller.sub, ...body }, context),
}));
