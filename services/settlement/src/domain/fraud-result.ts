import * as z from 'zod';

/** This service's copy of fraud's results on a claim: the newest, whether a person confirmed it, and whether investigators have it. */
export const FraudResult = z.object({
  claimId: z.uuid(),
  attempt: z.int().positive(),
  decisions: z.int().nonnegative(),
  confirmed: z.boolean(),
  /** An investigator has to look; false in results stored before referrals existed. */
  referred: z.boolean().default(false),
});
export type FraudResult = z.infer<typeof FraudResult>;

/** Why fraud's newest result holds a payment. */
export type FraudHold = 'FRAUD_CONFIRMED' | 'FRAUD_REFERRED';

/** Nothing is paid while a person's confirmation stands, nor while investigators look at the claim. */
export function holdOf(result: Pick<FraudResult, 'confirmed' | 'referred'> | undefined): FraudHold | undefined {
  if (result?.confirmed) return 'FRAUD_CONFIRMED';
  return result?.referred ? 'FRAUD_REFERRED' : undefined;
}

/** Whether a result is newer than the known one: by the number of people's decisions, then by the photo. */
export function supersedes(result: FraudResult, known: FraudResult | undefined): boolean {
  if (!known) return true;
  if (result.decisions !== known.decisions) return result.decisions > known.decisions;
  return result.attempt > known.attempt;
}
