import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** What an adjuster decides about a claim in review. */
export const Decision = z.discriminatedUnion('decision', [
  z.object({
    decision: z.literal('approve'),
    severity: fields.severity,
    estimateCents: fields.cents('Repair estimate', 180_000).optional(),
  }),
  // The customer is told this reason.
  z.object({ decision: z.literal('deny'), reasonCode: fields.reasonCode }),
]);
export type Decision = z.infer<typeof Decision>;
