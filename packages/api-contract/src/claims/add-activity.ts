import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { Activity, activityExample } from './activities.ts';
import { Planned } from './planned.ts';

export const addActivity = route('POST /claims/{claimId}/activities', {
  summary: 'Adds a task of the caller on a claim, with its day. Repeating an `Idempotency-Key` adds nothing.',
  groups: ['adjusters', 'supervisors', 'siu'],
  idempotencyKey: 'required',
  path: z.object({ claimId: fields.claimId }),
  body: Planned,
  status: 201,
  answer: Activity,
  examples: {
    path: { claimId: activityExample.claimId },
    body: { subject: activityExample.subject, dueOn: activityExample.dueOn },
    answer: activityExample,
  },
});
