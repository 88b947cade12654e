import type { DataOf } from '@claimstream/events-schema';
import type { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { WriteConflict } from '@claimstream/lambda-kit';
import type { Cars } from '../store/cars.ts';

type Issued = Pick<
  DataOf<typeof PolicyIssued>,
  'policyId' | 'customerId' | 'timeZone' | 'effectiveFrom' | 'effectiveUntil'
>;

/** Keeps what consent needs to know of a policy. Nothing is recorded under it before its customer says so. */
export function recordPolicy(cars: Pick<Cars, 'change' | 'write'>) {
  return async ({ policyId, customerId, timeZone, effectiveFrom, effectiveUntil }: Issued): Promise<void> => {
    const car = { policyId, customerId, timeZone, effectiveFrom, effectiveUntil, losses: [], revision: 0 };
    try {
      await cars.write(customerId, [cars.change(car, 'absent')]);
    } catch (error) {
      // It is known, or its customer's data are erased.
      if (!(error instanceof WriteConflict)) throw error;
    }
  };
}
