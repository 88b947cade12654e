import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import type { Claim } from './claim.ts';
import type { Policy } from './policy.ts';

/** What a claim is found by. Of names and vehicle numbers there are fingerprints only. */
export const findKey = {
  number: (claimNumber: string) => `NUMBER#${claimNumber}`,
  policy: (policyId: string) => `POLICY#${policyId}`,
  name: (fingerprint: string) => `NAME#${fingerprint}`,
  place: (state: string, day: string) => `PLACE#${state}#${day}`,
  vin: (fingerprint: string) => `VIN#${fingerprint}`,
};

/** What is known when a claim is filed. @param driver fingerprints of the driver's name */
export const keysOfNotice = (
  { claimId, policyId, lossDate, notice }: Pick<Claim, 'claimId' | 'policyId' | 'lossDate' | 'notice'>,
  driver: readonly string[],
): string[] => [
  findKey.number(claimNumberOf(claimId)),
  findKey.policy(policyId),
  // Severe weather is of a place and of days, and may be told of later.
  findKey.place(notice.loss.state, lossDate),
  ...driver.map(findKey.name),
];

/** What the policy adds; nothing where it is that of another customer. */
export function keysOfPolicy(policy: Policy | undefined, customerId: string): string[] {
  if (policy?.terms?.customerId !== customerId) return [];
  const { car, holder = [] } = policy;
  return [...(car ? [findKey.vin(car.vin)] : []), ...holder.map(findKey.name)];
}
