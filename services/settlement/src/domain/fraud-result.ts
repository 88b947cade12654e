import * as z from 'zod';

/** What this service keeps of fraud's results on a claim: the newest, and whether a person confirmed that it is fraud. */
export const FraudResult = z.object({
  claimId: z.uuid(),
  attempt: z.int().positive(),
  decisions: z.int().nonnegative(),
  confirmed: z.boolean(),
});
export type FraudResult = z.infer<typeof FraudResult>;

/** Whether a result is newer than the one that is known: by what people decided, then by the photo. */
export function supersedes(result: FraudResult, known: FraudResult | undefined): boolean {
  if (!known) return true;
  if (result.decisions !== known.decisions) return result.decisions > known.decisions;
  return result.attempt > known.attempt;
}
