import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { next, Paging } from '../paging.ts';
import { route } from '../route.ts';
import { staffSubject } from './assignment.ts';
import { ClaimSummary, summaryExample } from './claim-summary.ts';
import { reviewStates } from './review-states.ts';

export const Review = ClaimSummary.extend({
  reviewId: fields.claimId,
  customerId: fields.customerId,
  reasons: fields.reasons,
  requestedAt: fields.instant('When the claim began to wait for a person'),
  documents: z.array(fields.documentId).meta({ title: 'Damage photos: documents of the documents service' }),
  dueOn: fields.isoDate('Last day of its most urgent running deadline', '2026-04-13').optional(),
  /** Absent while nobody has it. */
  owner: staffSubject('Subject of the member of staff who has the claim').optional(),
});
export type Review = z.infer<typeof Review>;

export const listReviews = route('GET /reviews', {
  summary: "Lists the claims that wait for a person, longest waiting first, without the caller's own.",
  groups: ['adjusters', 'supervisors'],
  query: Paging.extend({
    state: fields
      .oneOf(
        '`review`: undecided; `overdue`: past its settlement deadline; `exposure`: decided, with an open exposure',
        reviewStates,
      )
      .default('review'),
    reason: fields.reasonCode.optional(),
    owner: fields.oneOf('Only claims assigned to the caller', ['me']).optional(),
  }),
  answer: z.object({ reviews: z.array(Review), next }),
  examples: {
    query: { limit: '25', state: 'review', reason: 'DAMAGE_UNCERTAIN' },
    answer: {
      reviews: [
        {
          ...summaryExample,
          reviewId: summaryExample.claimId,
          customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
          reasons: ['DAMAGE_UNCERTAIN'],
          requestedAt: '2026-03-02T09:44:12.000Z',
          documents: ['e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04'],
          dueOn: '2026-04-13',
        },
      ],
      next: 'eyJwayI6IkNMQUlNI2QzZjYifQ',
    },
  },
});
