import * as z from 'zod';

/** Whether photos of a claim are taken: not any more once it has ended, and again when it is opened again. */
export const ClaimUploads = z.object({
  claimId: z.uuid(),
  closed: z.boolean(),
  /** When claims said so. */
  at: z.iso.datetime(),
});
export type ClaimUploads = z.infer<typeof ClaimUploads>;

/** What is known once this was told as well; undefined where it says nothing newer. Of two at one moment the one that opens them counts. */
export function withToldUploads(known: ClaimUploads | undefined, told: ClaimUploads): ClaimUploads | undefined {
  if (!known || told.at > known.at) return told;
  return told.at === known.at && known.closed && !told.closed ? told : undefined;
}
