/** What each reason means for the customer, and what they can do. A code without an entry is told by its own words. */
const sentences: Record<string, string> = {
  ZIP_NOT_IN_STATE: 'the ZIP code does not belong to the state',
  POST_OFFICE_BOX: 'a post office box cannot be insured; give the street address',
  HOUSE_NUMBER_MISSING: 'the street address has no house number',
  STATE_NOT_SERVED: 'we do not serve this state yet',
  TOO_YOUNG: 'drivers must be at least 16',
  BIRTH_DATE_IMPLAUSIBLE: 'the birth date cannot be right',
  SSN_INVALID: 'the social security number cannot be right',
  LICENCE_STATE_UNKNOWN: 'the state that issued the licence is unknown',
  LICENCE_NUMBER_INVALID: 'the licence number cannot be right',
  NOT_AN_IMAGE: 'the file is not a JPEG or PNG image',
  IMAGE_TOO_LARGE: 'the image is larger than 5 MB',
  IMAGE_TOO_SMALL: 'the image is too small to read',
  NOT_A_LICENCE: 'the image does not show a driving licence',
  NOT_A_CAR: 'the image does not show a car',
  MULTIPLE_DOCUMENTS: 'the image shows more than one document',
  UNREADABLE: 'the image could not be read; take it again in good light',
  GIVEN_NAME_MISMATCH: 'the given name on the licence is not the one you signed up with',
  FAMILY_NAME_MISMATCH: 'the family name on the licence is not the one you signed up with',
  BIRTH_DATE_MISMATCH: 'the birth date on the licence is not the one you signed up with',
  LICENCE_NUMBER_MISMATCH: 'the number on the licence is not the one you signed up with',
  LICENCE_EXPIRED: 'the licence has expired',
  COLOUR_MISMATCH: 'the car in the picture has another colour than the insured one',
  VEHICLE_TYPE_MISMATCH: 'the picture shows another kind of vehicle than the insured one',
  OUTSIDE_POLICY_PERIOD: 'the day of the loss is outside the term of the policy',
  LOSS_DATE_IN_FUTURE: 'the day of the loss is in the future',
  UNKNOWN_POLICY: 'you have no such policy',
  POLICY_NOT_ACTIVE: 'the policy is not active; its documents are not all cleared',
  NO_EVIDENCE: 'we never received a photo of the damage that we could use',
  DAMAGE_NOT_COVERED: 'the policy does not cover this damage',
  PRIOR_DAMAGE: 'the car was damaged before this loss',
  ABOVE_AUTHORITY: 'a payout of this size is approved by a second person',
  PAYMENT_FAILED: 'the payment did not go through; we look into it',
};

/** `a; b; c`: the reasons as one phrase. */
export function phraseOf(reasons: readonly string[]): string {
  return reasons.map((code) => sentences[code] ?? code.toLowerCase().replaceAll('_', ' ')).join('; ');
}
