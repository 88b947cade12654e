import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import type { Claim } from './claim.ts';
import type { Policy } from './policy.ts';
import { carKeys } from './same-loss.ts';

/** Under what a claim is found beside its own key. */
export interface References {
  /** By staff, see `findKey`. */
  keys: readonly string[];
  /** By claims about the same car, see `carKeys`. */
  cars: readonly string[];
}

/** What a claim is found by. Of names and vehicle numbers there are fingerprints only. */
export const findKey = {
  number: (claimNumber: string) => `NUMBER#${claimNumber}`,
  policy: (policyId: string) => `POLICY#${policyId}`,
  name: (fingerprint: string) => `NAME#${fingerprint}`,
  place: (state: string, day: string) => `PLACE#${state}#${day}`,
  vin: (fingerprint: string) => `VIN#${fingerprint}`,
};

/** What its notice says, but for the policy, by which it is found from the moment that it is filed. @param driver fingerprints of the driver's name */
export const keysOfNotice = (
  { claimId, lossDate, notice }: Pick<Claim, 'claimId' | 'lossDate' | 'notice'>,
  driver: readonly string[],
): string[] => [
  findKey.number(claimNumberOf(claimId)),
  // Severe weather is of a place and of days, and may be told of later.
  findKey.place(notice.loss.state, lossDate),
  ...driver.map(findKey.name),
];

/** What the policy adds; nothing where it is that of another customer. */
export function referencesOfPolicy(policy: Policy | undefined, customerId: string): References {
  if (policy?.terms?.customerId !== customerId) return { keys: [], cars: [] };
  const { car, holder = [] } = policy;
  return { keys: [...(car ? [findKey.vin(car.vin)] : []), ...holder.map(findKey.name)], cars: carKeys(policy) };
}
