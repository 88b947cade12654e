import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { next, Paging } from '../paging.ts';
import { route } from '../route.ts';
import { Activity, activityExample } from './activities.ts';

export const listActivities = route('GET /claims/{claimId}/activities', {
  summary: 'Lists the activities of a claim by day, done ones included. Callers do not see those of their own claim.',
  groups: ['adjusters', 'supervisors', 'siu'],
  path: z.object({ claimId: fields.claimId }),
  query: Paging,
  answer: z.object({ activities: z.array(Activity), next }),
  examples: {
    path: { claimId: activityExample.claimId },
    query: { limit: '20' },
    answer: { activities: [activityExample] },
  },
});
