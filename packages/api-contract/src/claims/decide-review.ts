import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { approval, denial } from './decision.ts';

const besides = {
  /** `version` of the claim as the caller read it; if the claim changed since, the answer is 409 CLAIM_CHANGED. */
  version: z.int().positive().meta({ title: 'Version of the claim that was read', example: 5, pii: 'none' }).optional(),
  note: z
    .string()
    .trim()
    .max(1000)
    .meta({ title: 'For colleagues; the customer does not see it', pii: 'personal' })
    .optional(),
};

export const decideReview = route('POST /reviews/{reviewId}/decision', {
  summary:
    'Approves a claim with the severity of its damage and perhaps an estimate, or denies it with a reason that its customer reads. Given lines must sum to the estimate. A total loss needs a valuation of the car. A claim without a cover decision can only be denied. Repeating the decision changes nothing.',
  // Not supervisors: they approve payouts, and nobody may approve their own assessment.
  groups: ['adjusters'],
  path: z.object({ reviewId: fields.claimId }),
  body: z.discriminatedUnion('decision', [approval.extend(besides), denial.extend(besides)]),
  status: 202,
  answer: z.object({
    reviewId: fields.claimId,
    state: fields.oneOf('State of the claim', ['assessed', 'denied', 'rejected']),
  }),
  examples: {
    path: { reviewId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03' },
    body: { decision: 'approve', severity: 'moderate', estimateCents: 180_000, version: 5 },
    answer: { reviewId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03', state: 'assessed' },
  },
});
