/** The reasons for which an adjuster may deny a claim. `denial-texts.ts` has their texts for adjusters and customers. */
export const denialReasonCodes = [
  'DAMAGE_NOT_COVERED',
  'PRIOR_DAMAGE',
  'NO_EVIDENCE',
  'EVIDENCE_DOES_NOT_MATCH',
  'OUTSIDE_POLICY_PERIOD',
  'POLICY_NOT_ACTIVE',
  'DRIVER_NOT_COVERED',
  'CAR_TOTAL_LOSS',
  'NOT_OUR_INSURED',
  'ALREADY_SETTLED',
  'DUPLICATE_CLAIM',
  'STAGED_ACCIDENT',
  'FACTS_NOT_TRUE',
] as const;
export type DenialReasonCode = (typeof denialReasonCodes)[number];
