import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { next, Paging } from '../paging.ts';
import { route } from '../route.ts';
import { FileEntry } from './file-entries.ts';

export const showTimeline = route('GET /claims/{claimId}/timeline', {
  summary:
    'Shows who did what to a claim, when and why, the newest first: states, decisions, exposures, notes, assignments, activities, letters and deadlines. Callers do not see that of their own claim.',
  groups: ['adjusters', 'supervisors', 'siu'],
  path: z.object({ claimId: fields.claimId }),
  query: Paging,
  answer: z.object({ entries: z.array(FileEntry), next }),
  examples: {
    path: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03' },
    query: { limit: '20' },
    answer: {
      entries: [
        {
          at: '2026-03-02T10:20:00.000Z',
          what: 'assessed',
          who: 'staff',
          by: '2f0e6c1c-52f2-4a52-8d53-7c8d1a7f6b10',
          why: 'Bumper only.',
        },
        { at: '2026-03-02T09:44:12.000Z', what: 'review', who: 'rules', reasons: ['DAMAGE_UNCERTAIN'] },
        { at: '2026-03-02T09:40:00.000Z', what: 'requested', who: 'customer' },
      ],
    },
  },
});
