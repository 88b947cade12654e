/** Each reason about an application, a claim or a payout, in words for its customer. */
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

/** The reasons that have words for the customer, and these words as one phrase; no other code is told. */
export function explain(codes: readonly string[]): { reasons: string[]; phrase: string } {
  const reasons = codes.filter((code) => Object.hasOwn(sentences, code));
  return { reasons, phrase: reasons.map((code) => sentences[code]).join('; ') };
}

/** The reasons that an adjuster gave for the customer to read: a code without a sentence is told by its own words. */
export function wordsOf(codes: readonly string[]): string {
  return codes.map((code) => sentences[code] ?? code.toLowerCase().replaceAll('_', ' ')).join('; ');
}
