import { decideApproval as route } from '@claimstream/api-contract/settlement/decide-approval';
import { routeHandler } from '@claimstream/lambda-kit';
import { decideApproval } from '../application/decide-approval.ts';
import { settlementStore } from '../store/settlements.ts';

const approve = decideApproval(settlementStore());

export const handler = routeHandler(route, async ({ caller, path: { approvalId }, context }) => ({
  approvalId,
  state: await approve(approvalId, caller, context),
}));
