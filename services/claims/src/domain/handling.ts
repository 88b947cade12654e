import * as z from 'zod';

/** Input of the workflow and of its tasks: ids only, for it stands in the execution's history. */
export const HandlingInput = z.object({
  claimId: z.uuid(),
  cause: z.object({
    causationId: z.uuid(),
    correlationId: z.uuid(),
    traceparent: z.string(),
    occurredAt: z.iso.datetime(),
  }),
});
export type HandlingInput = z.infer<typeof HandlingInput>;
