import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';

const count = z.int().nonnegative().meta({ title: 'Claims', example: 12, pii: 'none' });

export const countReviews = route('GET /reviews/counts', {
  summary: "Counts the claims that wait for a person by state and by reason, without the caller's own.",
  groups: ['adjusters', 'supervisors'],
  answer: z.object({
    review: count,
    overdue: count,
    exposure: count,
    /** Of those in `review`; a claim with two reasons counts under both. */
    reasons: z.record(fields.reasonCode, count),
  }),
  examples: {
    answer: {
      review: 14,
      overdue: 1,
      exposure: 2,
      reasons: { DAMAGE_UNCERTAIN: 9, FRAUD_SUSPECTED: 3, POSSIBLE_DUPLICATE: 4 },
    },
  },
});
