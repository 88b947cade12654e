import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { claimNumber } from './claim-number.ts';
import { ClaimLetter } from './letters.ts';

export const listLetters = route('GET /claims/{claimId}/letters', {
  summary: 'Lists the letters of a claim, the newest first: for its customer, or for staff.',
  path: z.object({ claimId: fields.claimId }),
  answer: z.object({
    claimNumber,
    letters: z.array(ClaimLetter),
    /** Absent while the claim is open. */
    keptUntil: fields.isoDate('Day until which the claim file is kept, at least', '2030-12-31').optional(),
    answerBy: fields.isoDate('Day by which we answer the customer or write again', '2026-04-13').optional(),
  }),
  examples: {
    path: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03' },
    answer: {
      claimNumber: 'CL-TFVC-7CMF',
      letters: [
        {
          letterId: '5b1a7c1e-4f0e-5d0c-8a57-6a1f3b9d7e11',
          kind: 'acknowledgement',
          at: '2026-03-02T09:40:02.000Z',
        },
      ],
      answerBy: '2026-04-13',
    },
  },
});
