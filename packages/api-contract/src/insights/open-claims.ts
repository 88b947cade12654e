import * as z from 'zod';

/** The states of a claim that is not closed, in the order of handling. */
export const openClaimStates = ['requested', 'accepted', 'review', 'assessed', 'approval', 'settled', 'paid'] as const;
export type OpenClaimState = (typeof openClaimStates)[number];

export const OpenClaims = z.object({
  asOf: z.iso.datetime(),
  total: z.int().nonnegative(),
  /** Spans of time since the notice, in days; the last one has no end. */
  ages: z.array(z.object({ fromDays: z.int(), toDays: z.int().nullable() })),
  /** Every state; `byAge` counts in the order of `ages`. */
  byState: z.array(
    z.object({ state: z.enum(openClaimStates), count: z.int().nonnegative(), byAge: z.array(z.int().nonnegative()) }),
  ),
});
export type OpenClaims = z.infer<typeof OpenClaims>;
