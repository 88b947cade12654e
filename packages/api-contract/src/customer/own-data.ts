import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** Obstacles to an erasure; the customer can act on each of them. */
export const erasureObstacles = ['CLAIMS_OPEN', 'APPLICATION_PENDING', 'POLICIES_IN_FORCE'] as const;

/** The state of the erasure of a customer's data, and the data that is kept. */
export const Erasure = z.object({
  /** `erased`: every service has answered; the sign-in is deleted with the last mail. */
  state: z.enum(['none', 'requested', 'erased']),
  requestedAt: z.iso.datetime().optional(),
  /** Present before the customer asks for it; `endCover` removes `POLICIES_IN_FORCE`. */
  obstacles: z.array(z.enum(erasureObstacles)),
  kept: z.array(fields.kept),
  /** The services that have answered so far. */
  answers: z.array(z.object({ service: z.string(), erased: z.array(z.enum(fields.dataKinds)) })),
  /** The services that have not. */
  waitingFor: z.array(z.string()),
});
export type Erasure = z.infer<typeof Erasure>;

export const keptExample = [
  { what: 'policies' as const, until: '2032-12-31', why: 'ours' },
  { what: 'claims' as const, until: '2030-12-31', why: '10 CCR 2695.3(b)(3)' },
];
