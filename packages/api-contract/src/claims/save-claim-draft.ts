import * as z from 'zod';
import { route } from '../route.ts';
import { Draft, DraftNotice, draftVersion, step } from './claim-draft.ts';

export const saveClaimDraft = route('PUT /claim-draft', {
  summary:
    "Saves the caller's unfinished notice of loss. If the draft changed since the caller read it, the answer is 409 DRAFT_CHANGED.",
  body: z.object({ version: draftVersion, step, notice: DraftNotice }),
  answer: z.object({ version: draftVersion, filingKey: Draft.shape.filingKey, savedAt: Draft.shape.savedAt }),
  examples: {
    body: { version: 3, step: 'driver', notice: { loss: { date: '2026-03-01', description: 'Another car' } } },
    answer: { version: 4, filingKey: '2b6f0cc9-04d1-4a0b-8f35-5f6c5b8d1e77', savedAt: '2026-03-02T09:31:00.000Z' },
  },
});
