import * as z from 'zod';
import { next, Paging } from '../paging.ts';
import { route } from '../route.ts';
import { Activity, activityExample } from './activities.ts';

export const listDueActivities = route('GET /desk/activities', {
  summary: "Lists the caller's open activities on all claims, by day.",
  groups: ['adjusters', 'supervisors', 'siu'],
  query: Paging,
  answer: z.object({ activities: z.array(Activity), next }),
  examples: { query: { limit: '25' }, answer: { activities: [activityExample] } },
});
