import type { FindingReason } from '@claimstream/api-contract/fraud/finding-texts';
import type { Evidence, Facts } from './facts.ts';

/** Features of one person, car or loss that are compared across customers by their fingerprints. */
export const traits = ['licence', 'ssn', 'vin', 'plate', 'photo', 'likeness'] as const;
export type Trait = (typeof traits)[number];

export const sharedReasons = {
  licence: 'SAME_LICENCE',
  ssn: 'SAME_SSN',
  vin: 'SAME_VIN',
  plate: 'SAME_PLATE',
  photo: 'SAME_PHOTO',
  likeness: 'SIMILAR_PHOTO',
} as const satisfies Record<Trait, FindingReason>;

/** One trait of a holder: the customer, or the claim that shows a photo. */
export interface Held {
  trait: Trait;
  hash: string;
  holder: string;
}

/** The traits in the facts; hashes that an event did not carry are left out. */
export function traitsOf({ customer, policy }: Facts): Held[] {
  const named: [Trait, string | undefined, string | undefined][] = [
    ['licence', customer?.fingerprints.licenceNumber, customer?.customerId],
    ['ssn', customer?.fingerprints.ssn, customer?.customerId],
    ['vin', policy?.fingerprints?.vin, policy?.customerId],
    ['plate', policy?.fingerprints?.plate, policy?.customerId],
  ];
  return named.flatMap(([trait, hash, holder]) => (hash && holder ? [{ trait, hash, holder }] : []));
}

/** The look of the picture, with the claim that shows it. */
export function likenessOf({ reading, claimId }: Evidence): { likeness: string; holder: string } | undefined {
  const likeness = reading.kind === 'damage' ? reading.likeness : undefined;
  return likeness && claimId ? { likeness, holder: claimId } : undefined;
}

/** The picture itself, byte for byte, with the claim that shows it. */
export function photoOf({ reading, claimId }: Evidence): Held[] {
  const hash = reading.kind === 'damage' ? reading.imageHash : undefined;
  return hash && claimId ? [{ trait: 'photo', hash, holder: claimId }] : [];
}
