import { addActivity as route } from '@claimstream/api-contract/claims/add-activity';
import { routeHandler } from '@claimstream/lambda-kit';
import { addActivity } from '../application/plan-activities.ts';
import { claimFileStore } from '../store/claim-files.ts';
import { claimStore } from '../store/claims.ts';

const add = addActivity(claimFileStore(), claimStore());

export const handler = routeHandler(route, ({ caller, path, body, idempotencyKey, context }) =>
  add(path.claimId, { ...body, by: caller.sub, at: context.occurredAt, idempotencyKey }),
);
