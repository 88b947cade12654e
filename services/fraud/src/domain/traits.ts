import type { FindingReason } from '@claimstream/api-contract/fraud/finding-texts';
import type { Evidence, Facts } from './facts.ts';

/** What belongs to one person, car or loss, and is compared across customers by its fingerprint. */
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

/** One trait of somebody: `holder` is the customer, or the claim that a photo was shown for. */
export interface Held {
  trait: Trait;
  hash: string;
  holder: string;
}

/** The traits that facts name; hashes that an event did not carry are left out. */
export function traitsOf({ customer, policy }: Facts): Held[] {
  const named: [Trait, string | undefined, string | undefined][] = [
    ['licence', customer?.fingerprints.licenceNumber, customer?.customerId],
    ['ssn', customer?.fingerprints.ssn, customer?.customerId],
    ['vin', policy?.fingerprints?.vin, policy?.customerId],
    ['plate', policy?.fingerprints?.plate, policy?.customerId],
  ];
  return named.flatMap(([trait, hash, holder]) => (hash && holder ? [{ trait, hash, holder }] : []));
}

/** What the picture looks like, on whichever claim it is shown. */
export function likenessOf({ reading, claimId }: Evidence): { likeness: string; holder: string } | undefined {
  const likeness = reading.kind === 'damage' ? reading.likeness : undefined;
  return likeness && claimId ? { likeness, holder: claimId } : undefined;
}

/** The picture itself, byte for byte, on whichever claim it is shown. */
export function photoOf({ reading, claimId }: Evidence): Held[] {
  const hash = reading.kind === 'damage' ? reading.imageHash : undefined;
  return hash && claimId ? [{ trait: 'photo', hash, holder: claimId }] : [];
}
