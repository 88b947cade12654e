import type { AnswerOf, QueryOf } from '@claimstream/api-contract';
import type { listApprovals as route } from '@claimstream/api-contract/settlement/list-approvals';
import { type ApiRequest, staffAlias } from '@claimstream/lambda-kit';
import { approvalOf } from '../domain/settlement-view.ts';
import type { Settlements } from '../store/settlements.ts';

/**
 * The payouts that wait for a supervisor with their calculation, longest waiting first, without those that pay the
 * asker.
 */
export function listApprovals(settlements: Pick<Settlements, 'page' | 'fraudHold'>) {
  return async (
    { sub, groups }: ApiRequest<undefined>['caller'],
    paging: QueryOf<typeof route>,
  ): Promise<AnswerOf<typeof route>> => {
    const { items, next } = await settlements.page({ ...paging, only: ({ customerId }) => customerId !== sub });
    const approvals = items.map(async (settlement) => {
      const hold = await settlements.fraudHold(settlement.claimId);
      return approvalOf(settlement, { groups, hold, alias: staffAlias(settlement.claimId, sub) });
    });
    return { approvals: await Promise.all(approvals), next };
  };
}
