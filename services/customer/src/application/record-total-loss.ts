import type { DataOf } from '@claimstream/events-schema';
import type { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { retryOnConflict } from '@claimstream/lambda-kit';
import { withLoss } from '../domain/total-losses.ts';
import type { Customers } from '../store/customers.ts';

type Assessed = DataOf<typeof ClaimAssessed>;
type Told = Pick<Assessed, 'claimId' | 'customerId' | 'policyId' | 'totalLoss'> & Partial<Pick<Assessed, 'lossDate'>>;

/**
 * Records with a policy whether a claim made its car a total loss, so that its customer sees that cover has ended. A denied or withdrawn
 * claim ended nothing.
 */
export function recordTotalLoss(customers: Pick<Customers, 'policy' | 'policyUpdate' | 'write'>) {
  return (
    { claimId, customerId, policyId, lossDate, totalLoss }: Told,
    { occurredAt }: { occurredAt: string },
  ): Promise<void> =>
    retryOnConflict(async () => {
      if (totalLoss === undefined) return;
      const found = await customers.policy(customerId, policyId);
      // A claim under a policy that its customer does not have may be withdrawn all the same.
      if (!found && !totalLoss) return;
      if (!found) throw new Error(`Policy ${policyId} is not here`);
      const { item, version } = found;
      const told = { claimId, date: lossDate, totalLoss, decidedAt: occurredAt };
      const losses = withLoss(item.losses ?? [], told);
      if (losses) await customers.write(customers.policyUpdate({ ...item, losses }, version));
    });
}
