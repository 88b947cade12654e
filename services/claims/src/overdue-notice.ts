import * as z from 'zod';

/** The service's note to itself: this claim must be decided by now. */
export const OverdueNotice = z.object({
  claimId: z.uuid(),
  cause: z.object({
    causationId: z.uuid(),
    correlationId: z.uuid(),
    traceparent: z.string(),
    occurredAt: z.iso.datetime(),
  }),
});
export type OverdueNotice = z.infer<typeof OverdueNotice>;
