import { correctDecision as route } from '@claimstream/api-contract/claims/correct-decision';
import { routeHandler } from '@claimstream/lambda-kit';
import { reviseAssessment } from '../application/revise-assessment.ts';
import { claimStore } from '../store/claims.ts';

const revise = reviseAssessment(claimStore());

export const handler = routeHandler(route, async ({ caller, path: { claimId }, body, context }) => {
  const { version, reason, ...decision } = body;
  return {
    claimId,
    state: await revise('correction', claimId, { decision, by: caller.sub, reason, version }, context),
  };
});
