import type { DataOf } from '@claimstream/events-schema';
import type { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import type { Erasures } from '@claimstream/lambda-kit';
import type { Cars } from '../store/cars.ts';
import type { Devices } from '../store/devices.ts';
import { eraseCars } from './erase-customer.ts';

type Issued = Pick<
  DataOf<typeof PolicyIssued>,
  'policyId' | 'customerId' | 'timeZone' | 'effectiveFrom' | 'effectiveUntil'
>;

/**
 * Stores the data of a policy that consent needs. Nothing is recorded under it before its customer consents. The tombstone is checked
 * after the write, since an erasure writes it before it lists the items to erase.
 */
export function recordPolicy(
  cars: Pick<Cars, 'add' | 'ofCustomer' | 'remove'>,
  devices: Pick<Devices, 'get' | 'stop' | 'erase'>,
  erasures: Pick<Erasures, 'isErased'>,
) {
  return async ({ policyId, customerId, timeZone, effectiveFrom, effectiveUntil }: Issued): Promise<void> => {
    await cars.add({ policyId, customerId, timeZone, effectiveFrom, effectiveUntil, losses: [], revision: 0 });
    if (await erasures.isErased(customerId)) await eraseCars(cars, devices, customerId);
  };
}
