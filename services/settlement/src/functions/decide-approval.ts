import { decideApproval as route } from '@claimstream/api-contract/settlement/decide-approval';
import { routeHandler } from '@claimstream/lambda-kit';
import { decideApproval } from '../application/decide-approval.ts';
import { declineApproval } from '../application/decline-approval.ts';
import { settlementStore } from '../store/settlements.ts';

const approve = decideApproval(settlementStore());
const decline = declineApproval(settlementStore());

export const handler = routeHandler(route, async ({ caller, path: { approvalId }, body, context }) => ({
  approvalId,
  state: await (body.decision === 'decline'
    ? decline(approvalId, body.reason, caller, context)
    : approve(approvalId, caller, context)),
}));
