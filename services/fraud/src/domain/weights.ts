import type { FindingReason } from '@claimstream/api-contract/fraud/finding-texts';

/**
 * The scores from which a person looks. The claims manager's decision: below 40 the rules clear, from 40 an adjuster
 * looks, from 100 an investigator. A score routes; it never denies.
 */
export const thresholds = { adjuster: 40, investigator: 100 } as const;

/** Whether the score of a check sends it to an investigator, and nobody decided yet. */
export const awaitsInvestigator = ({ state, score }: { state: string; score: number }): boolean =>
  state === 'review' && score >= thresholds.investigator;

export interface Weight {
  /** The finding's part of the score. */
  weight: number;
  /** Its part if the reading is sure; the customer is then asked for another image. */
  sure?: number;
  /** Another image answers a `reading`; a person answers an `image`, and a `case` for the claim's next photos too. */
  about: 'reading' | 'image' | 'case';
  /** The reason for the number. */
  basis: string;
}

/** A field that may be an OCR confusion asks a person; one that was surely read shows another person's card. */
const misread = (): Weight => ({
  weight: 40,
  sure: 100,
  about: 'image',
  basis:
    'decision: a contradiction that was surely read weighs as much as an investigator needs; a doubtful one asks a person',
});
/** Fraud never fails open. */
const unread: Weight = {
  weight: 40,
  about: 'reading',
  basis: 'decision: an image that could not be read or checked needs a review',
};
const doubtful: Weight = { weight: 40, about: 'image', basis: 'decision: one sign that a person must weigh' };
const ofTheCase: Weight = { ...doubtful, about: 'case' };
/** Most losses soon after binding, and most third claims, are honest: alone they ask nobody. */
const weak: Weight = {
  weight: 20,
  about: 'case',
  basis: 'decision: two weak signs ask a person, five an investigator',
};
/** Common in honest households as well, so a person looks and no more; several together go to an investigator. */
const shared: Weight = {
  weight: 40,
  about: 'case',
  basis: 'decision: seen under another customer goes to a person',
};

/** Every reason that a rule can name, with its weight: the only place of these numbers. */
export const weights: Readonly<Record<FindingReason, Weight>> = {
  GIVEN_NAME_MISMATCH: misread(),
  FAMILY_NAME_MISMATCH: misread(),
  BIRTH_DATE_MISMATCH: misread(),
  LICENCE_NUMBER_MISMATCH: misread(),
  GIVEN_NAME_UNREADABLE: unread,
  FAMILY_NAME_UNREADABLE: unread,
  BIRTH_DATE_UNREADABLE: unread,
  LICENCE_NUMBER_UNREADABLE: unread,
  EXPIRY_UNREADABLE: unread,
  LICENCE_EXPIRED: { ...misread(), basis: 'decision: an expired card is asked for again, each time' },
  POLICY_OF_ANOTHER: {
    weight: 100,
    about: 'case',
    basis: 'decision: nobody comes to the id of a stranger’s policy by chance',
  },
  COLOUR_MISMATCH: misread(),
  COLOUR_UNCERTAIN: doubtful,
  COLOUR_UNREADABLE: unread,
  VEHICLE_TYPE_MISMATCH: doubtful,
  VEHICLE_TYPE_UNCERTAIN: doubtful,
  VEHICLE_TYPE_UNREADABLE: unread,
  DAMAGE_COLOUR_MISMATCH: doubtful,
  DAMAGE_COLOUR_UNREADABLE: unread,
  NO_DAMAGE_SEEN: { ...doubtful, basis: 'decision: one sign that a person must weigh' },
  PHOTO_OLDER_THAN_LOSS: {
    ...doubtful,
    basis: 'decision: clocks of cameras are wrong at times, so a person looks',
  },
  DRIVER_IS_NOT_POLICYHOLDER: ofTheCase,
  EARLY_LOSS: weak,
  THIRD_CLAIM: weak,
  SAME_LICENCE: shared,
  SAME_SSN: shared,
  SAME_VIN: shared,
  SAME_PLATE: shared,
  SAME_PHOTO: shared,
  SIMILAR_PHOTO: shared,
  CONFIRMED_BEFORE: { ...ofTheCase, basis: 'decision: a new photo never overwrites what a person decided' },
  FACTS_MISSING: unread,
};

/** A person decides about a reason that a later version no longer knows. */
export const aboutOf = (reason: string): Weight['about'] =>
  (weights as Partial<Record<string, Weight>>)[reason]?.about ?? 'image';
