import type { KeptCar } from '@claimstream/api-contract/customer/application';
import type { Insured } from '../domain/application-faults.ts';
import type { ApplicationRecord, PolicyRecord } from '../store/customers.ts';
import { policyIdOf } from './policy-id.ts';

/** The car that a policy is about: the one whose number its id is derived from. */
export function carOf(
  { policyId, customerId }: PolicyRecord,
  { insuredCars, application }: ApplicationRecord,
): KeptCar {
  const car = [...insuredCars, ...application.cars].find((_, number) => policyIdOf(customerId, number) === policyId);
  if (!car) throw new Error(`Policy ${policyId} is about no car of its customer`);
  return car;
}

/** What a customer said before, and the cars that they have policies for; nothing before the first policy. */
export function insuredOf(policies: readonly PolicyRecord[], record: ApplicationRecord): Insured | undefined {
  if (policies.length === 0) return undefined;
  const cars = policies.map((policy) => ({ vin: carOf(policy, record).vin, until: policy.effectiveUntil }));
  return { person: record.application, cars };
}
