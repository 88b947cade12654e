import * as z from 'zod';

/** Whether a claim accepts photos: no longer once it has ended, and again when it is reopened. */
export const ClaimUploads = z.object({
  claimId: z.uuid(),
  closed: z.boolean(),
  /** When the claims service said so. */
  at: z.iso.datetime(),
});
export type ClaimUploads = z.infer<typeof ClaimUploads>;

/** The newer of two reports; undefined if the known one stays. Of two at the same moment the one that opens the uploads counts. */
export function withToldUploads(known: ClaimUploads | undefined, told: ClaimUploads): ClaimUploads | undefined {
  if (!known || told.at > known.at) return told;
  return told.at === known.at && known.closed && !told.closed ? told : undefined;
}
