import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { next, Paging } from '../paging.ts';
import { route } from '../route.ts';
import { ClaimNote, noteExample } from './notes.ts';

export const listNotes = route('GET /claims/{claimId}/notes', {
  summary: 'Lists the notes of a claim, newest first. Callers do not see those of their own claim.',
  groups: ['adjusters', 'supervisors', 'siu'],
  path: z.object({ claimId: fields.claimId }),
  query: Paging,
  answer: z.object({ notes: z.array(ClaimNote), next }),
  examples: {
    path: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03' },
    query: { limit: '20' },
    answer: { notes: [noteExample] },
  },
});
