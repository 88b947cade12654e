import type { KeptCar } from '@claimstream/api-contract/customer/application';
import type { Insured } from '../domain/application-faults.ts';
import type { ApplicationRecord, PolicyRecord } from '../store/customers.ts';
import { policyIdOf } from './policy-id.ts';

/** The car of a policy: the policy's id is derived from the car's position. */
export function carOf(
  { policyId, customerId }: PolicyRecord,
  { insuredCars, application }: ApplicationRecord,
): KeptCar {
  const car = [...insuredCars, ...application.cars].find((_, number) => policyIdOf(customerId, number) === policyId);
  if (!car) throw new Error(`Policy ${policyId} is about no car of its customer`);
  return car;
}

/** A customer's earlier statements, and the cars that they have policies for; undefined before the first policy. */
export function insuredOf(policies: readonly PolicyRecord[], record: ApplicationRecord): Insured | undefined {
  if (policies.length === 0) return undefined;
  const cars = policies.map((policy) => ({ vin: carOf(policy, record).vin, until: policy.effectiveUntil }));
  return { person: record.application, cars };
}
