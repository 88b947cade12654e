import { withdrawClaim as route } from '@claimstream/api-contract/claims/withdraw-claim';
import { routeHandler } from '@claimstream/lambda-kit';
import { endWait } from '../application/end-wait.ts';
import { withdrawClaim } from '../application/withdraw-claim.ts';
import { claimStore } from '../store/claims.ts';

const withdraw = withdrawClaim(claimStore(), endWait);

export const handler = routeHandler(route, async ({ caller, path: { claimId }, context }) => ({
  claimId,
  state: await withdraw(claimId, caller.sub, context),
}));
