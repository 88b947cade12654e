import type { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { type Handle, retryOnConflict } from '@claimstream/lambda-kit';
import { withLoss } from '../domain/total-losses.ts';
import type { Customers } from '../store/customers.ts';

/** Keeps with a policy whether a claim was the end of its car, so that its customer sees that cover has ended. */
export function recordTotalLoss(
  customers: Pick<Customers, 'policy' | 'policyUpdate' | 'write'>,
): Handle<typeof ClaimAssessed> {
  return ({ data: { claimId, customerId, policyId, lossDate, totalLoss }, metadata }) =>
    retryOnConflict(async () => {
      if (totalLoss === undefined) return;
      const found = await customers.policy(customerId, policyId);
      if (!found) throw new Error(`Policy ${policyId} is not here`);
      const { item, version } = found;
      const told = { claimId, date: lossDate, totalLoss, decidedAt: metadata.occurredAt };
      const losses = withLoss(item.losses ?? [], told);
      if (losses) await customers.write(customers.policyUpdate({ ...item, losses }, version));
    });
}
