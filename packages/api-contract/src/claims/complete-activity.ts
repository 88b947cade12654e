import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { Activity, activityExample, activityId } from './activities.ts';

export const completeActivity = route('POST /claims/{claimId}/activities/{activityId}/completion', {
  summary: 'Marks an activity as done, even one of a colleague. A done activity stays as it is.',
  groups: ['adjusters', 'supervisors', 'siu'],
  path: z.object({ claimId: fields.claimId, activityId }),
  body: z.strictObject({}),
  answer: Activity,
  examples: {
    path: { claimId: activityExample.claimId, activityId: activityExample.activityId },
    body: {},
    answer: { ...activityExample, doneAt: '2026-03-06T15:40:00.000Z', doneBy: activityExample.by },
  },
});
