import { retryOnConflict } from '@claimstream/lambda-kit';
import { type Driving, newerDriving } from '../domain/premium.ts';
import type { Customers } from '../store/customers.ts';

/** Stores with a policy how its car is driven, for the renewal; it does not change the current term. */
export function recordDriving(customers: Pick<Customers, 'policy' | 'policyUpdate' | 'write'>) {
  return ({ customerId, policyId }: { customerId: string; policyId: string }, told: Driving): Promise<void> =>
    retryOnConflict(async () => {
      const found = await customers.policy(customerId, policyId);
      if (!found) throw new Error(`Policy ${policyId} is not here`);
      const driving = newerDriving(found.item.driving, told);
      if (driving) await customers.write(customers.policyUpdate({ ...found.item, driving }, found.version));
    });
}
