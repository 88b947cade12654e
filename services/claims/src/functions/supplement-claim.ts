import { supplementClaim as route } from '@claimstream/api-contract/claims/supplement-claim';
import { routeHandler } from '@claimstream/lambda-kit';
import { reviseAssessment } from '../application/revise-assessment.ts';
import { claimStore } from '../store/claims.ts';

const revise = reviseAssessment(claimStore());

export const handler = routeHandler(route, async ({ caller, path: { claimId }, body, context }) => {
  const { version, reason, ...decision } = body;
  return {
    claimId,
    state: await revise('supplement', claimId, { decision, by: caller.sub, reason, version }, context),
  };
});
