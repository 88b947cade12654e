import * as z from 'zod';

/** What an adjuster said about two claims: the other one is about another loss. */
export const OtherLoss = z.object({
  claimId: z.uuid(),
  reason: z.string(),
  by: z.uuid(),
  at: z.iso.datetime(),
});
export type OtherLoss = z.infer<typeof OtherLoss>;
