import { completeActivity as route } from '@claimstream/api-contract/claims/complete-activity';
import { routeHandler } from '@claimstream/lambda-kit';
import { completeActivity } from '../application/plan-activities.ts';
import { claimFileStore } from '../store/claim-files.ts';
import { claimStore } from '../store/claims.ts';

const complete = completeActivity(claimFileStore(), claimStore());

export const handler = routeHandler(route, ({ caller, path: { claimId, activityId }, context }) =>
  complete(claimId, activityId, caller.sub, context.occurredAt),
);
