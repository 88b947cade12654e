import { listActivities as route } from '@claimstream/api-contract/claims/list-activities';
import { routeHandler } from '@claimstream/lambda-kit';
import { listActivities } from '../application/plan-activities.ts';
import { claimFileStore } from '../store/claim-files.ts';
import { claimStore } from '../store/claims.ts';

const list = listActivities(claimFileStore(), claimStore());

export const handler = routeHandler(route, ({ caller, path, query }) => list(path.claimId, caller.sub, query));
