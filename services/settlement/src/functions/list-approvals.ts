import { type ApiRequest, apiHandler } from '@claimstream/lambda-kit';
import { type Settlements, settlementStore } from '../store/settlements.ts';

/** The payouts that wait for a supervisor, oldest first, none that pays the caller. */
export function listApprovals(settlements: Pick<Settlements, 'open'>) {
  return async ({ caller }: Pick<ApiRequest<undefined>, 'caller'>) => {
    const others = (await settlements.open()).filter(({ customerId }) => customerId !== caller.sub);
    const open = others.sort((a, b) => a.requestedAt.localeCompare(b.requestedAt));
    const approvals = open.map(
      ({ settlementId, claimId, customerId, payoutCents, approvalReason: reasonCode, requestedAt }) => ({
        approvalId: settlementId,
        settlementId,
        claimId,
        customerId,
        payoutCents,
        reasonCode,
        requestedAt,
      }),
    );
    return { status: 200, body: { approvals } };
  };
}

export const handler = apiHandler({ groups: ['supervisors'], handle: listApprovals(settlementStore()) });
