import { listDueActivities as route } from '@claimstream/api-contract/claims/list-due-activities';
import { routeHandler } from '@claimstream/lambda-kit';
import { listDueActivities } from '../application/plan-activities.ts';
import { claimFileStore } from '../store/claim-files.ts';

const list = listDueActivities(claimFileStore());

export const handler = routeHandler(route, ({ caller, query }) => list(caller.sub, query));
