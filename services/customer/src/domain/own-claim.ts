import * as z from 'zod';

/** Whether the file of a customer's claim is still open. */
export const OwnClaim = z.object({
  claimId: z.uuid(),
  open: z.boolean(),
  /** When the claims service said so. */
  at: z.iso.datetime(),
});
export type OwnClaim = z.infer<typeof OwnClaim>;

/**
 * The newer of two reports; undefined if the known one stays. Of two at the same moment the one that opens the claim counts.
 */
export function withToldClaim(known: OwnClaim | undefined, told: OwnClaim): OwnClaim | undefined {
  if (known && (told.at < known.at || (told.at === known.at && (known.open || !told.open)))) return undefined;
  return told;
}
