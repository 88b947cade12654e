import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** What stands in the way of an erasure, each with what the customer can do. */
export const erasureObstacles = ['CLAIMS_OPEN', 'APPLICATION_PENDING', 'POLICIES_IN_FORCE'] as const;

/** How far the erasure of a customer's data has come, and what of them is kept. */
export const Erasure = z.object({
  /** `erased`: every service has answered, and the sign-in goes with the last mail. */
  state: z.enum(['none', 'requested', 'erased']),
  requestedAt: z.iso.datetime().optional(),
  /** Before it is asked for; `POLICIES_IN_FORCE` is overcome by `endCover`. */
  obstacles: z.array(z.enum(erasureObstacles)),
  kept: z.array(fields.kept),
  /** Who has answered so far. */
  answers: z.array(z.object({ service: z.string(), erased: z.array(z.enum(fields.dataKinds)) })),
  /** Who has not. */
  waitingFor: z.array(z.string()),
});
export type Erasure = z.infer<typeof Erasure>;

export const keptExample = [
  { what: 'policies' as const, until: '2032-12-31', why: 'ours' },
  { what: 'claims' as const, until: '2030-12-31', why: '10 CCR 2695.3(b)(3)' },
];
