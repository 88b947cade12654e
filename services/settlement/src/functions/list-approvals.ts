import { listApprovals as route } from '@claimstream/api-contract/settlement/list-approvals';
import { routeHandler } from '@claimstream/lambda-kit';
import { listApprovals } from '../application/list-approvals.ts';
import { settlementStore } from '../store/settlements.ts';

const list = listApprovals(settlementStore());

export const handler = routeHandler(route, ({ caller, query }) => list(caller, query));
