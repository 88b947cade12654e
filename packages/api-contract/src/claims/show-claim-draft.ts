import * as z from 'zod';
import { route } from '../route.ts';
import { Draft, draftVersion } from './claim-draft.ts';

export const showClaimDraft = route('GET /claim-draft', {
  summary: "Shows the caller's unfinished notice of loss; `draft` is absent if there is none.",
  answer: z.object({ version: draftVersion, draft: Draft.optional() }),
  examples: {
    answer: {
      version: 3,
      draft: {
        step: 'loss',
        notice: { policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02', loss: { date: '2026-03-01', state: 'AZ' } },
        filingKey: '2b6f0cc9-04d1-4a0b-8f35-5f6c5b8d1e77',
        savedAt: '2026-03-02T09:30:00.000Z',
      },
    },
  },
});
