import * as z from 'zod';

/** An adjuster's mark that two claims are about two losses. */
export const OtherLoss = z.object({
  claimId: z.uuid(),
  reason: z.string(),
  by: z.uuid(),
  at: z.iso.datetime(),
});
export type OtherLoss = z.infer<typeof OtherLoss>;
