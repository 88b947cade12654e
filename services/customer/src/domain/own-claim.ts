import * as z from 'zod';

/** How far a claim of the customer has come, as far as it says whether its file is still worked on. */
export const OwnClaim = z.object({
  claimId: z.uuid(),
  open: z.boolean(),
  /** When claims said so. */
  at: z.iso.datetime(),
});
export type OwnClaim = z.infer<typeof OwnClaim>;

/** What is known once this was told as well; undefined where it is older. Of two at one moment the one that opens it counts. */
export function withToldClaim(known: OwnClaim | undefined, told: OwnClaim): OwnClaim | undefined {
  if (known && (told.at < known.at || (told.at === known.at && (known.open || !told.open)))) return undefined;
  return told;
}
