import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import type { Claim } from './claim.ts';
import type { Policy } from './policy.ts';
import { carKeys } from './same-loss.ts';

/** The keys that find a claim, besides its own. */
export interface References {
  /** For staff, see `findKey`. */
  keys: readonly string[];
  /** For claims about the same car, see `carKeys`. */
  cars: readonly string[];
}

/** Search keys of a claim. Names and vehicle numbers appear as fingerprints only. */
export const findKey = {
  number: (claimNumber: string) => `NUMBER#${claimNumber}`,
  policy: (policyId: string) => `POLICY#${policyId}`,
  name: (fingerprint: string) => `NAME#${fingerprint}`,
  place: (state: string, day: string) => `PLACE#${state}#${day}`,
  vin: (fingerprint: string) => `VIN#${fingerprint}`,
};

/** The keys from the notice, except the policy, which finds the claim as soon as it is filed. @param driver fingerprints of the driver's name */
export const keysOfNotice = (
  { claimId, lossDate, notice }: Pick<Claim, 'claimId' | 'lossDate' | 'notice'>,
  driver: readonly string[],
): string[] => [
  findKey.number(claimNumberOf(claimId)),
  // Severe weather has a place and days, and may be reported later.
  findKey.place(notice.loss.state, lossDate),
  ...driver.map(findKey.name),
];

/** The keys from the policy; none if it belongs to another customer. */
export function referencesOfPolicy(policy: Policy | undefined, customerId: string): References {
  if (policy?.terms?.customerId !== customerId) return { keys: [], cars: [] };
  const { car, holder = [] } = policy;
  return { keys: [...(car ? [findKey.vin(car.vin)] : []), ...holder.map(findKey.name)], cars: carKeys(policy) };
}
