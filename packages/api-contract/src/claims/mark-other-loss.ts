import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { otherLossReason } from './same-loss.ts';

export const markOtherLoss = route('POST /reviews/{reviewId}/other-losses', {
  summary:
    'Says that another claim about the same car is about another loss, so that both can be paid. Repeating the reason changes nothing.',
  groups: ['adjusters'],
  path: z.object({ reviewId: fields.claimId }),
  body: z.object({
    claimId: z.uuid('claimId').meta({ title: 'The other claim, of `sameLoss`', pii: 'pseudonym' }),
    reason: otherLossReason,
  }),
  status: 201,
  answer: z.object({
    reviewId: fields.claimId,
    claimId: fields.claimId,
    at: fields.instant('When the adjuster said so'),
  }),
  examples: {
    path: { reviewId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03' },
    body: {
      claimId: 'a8c6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c07',
      reason: 'Hail in the evening; the other one was in a car park.',
    },
    answer: {
      reviewId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      claimId: 'a8c6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c07',
      at: '2026-03-02T10:12:00.000Z',
    },
  },
});
