import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { Flag, flagExample } from './flag.ts';
import { decidedAttempt, decisionReason, flagDecisions } from './flag-decision.ts';

export const decideFlag = route('POST /flags/{flagId}/decision', {
  summary:
    'Clears or confirms an open flag, or releases one that a colleague confirmed. Only members of siu decide a referred flag and release a confirmed one. If a newer image came, the answer is 409 FLAG_REPLACED.',
  groups: ['adjusters', 'supervisors', 'siu'],
  path: z.object({ flagId: Flag.shape.flagId }),
  body: z.object({
    decision: fields.oneOf('Decision', flagDecisions),
    reason: decisionReason,
    attempt: decidedAttempt.optional(),
  }),
  status: 202,
  answer: z.object({
    flagId: Flag.shape.flagId,
    state: fields.oneOf('Outcome', ['clear', 'review', 'reject', 'pending']),
  }),
  examples: {
    path: { flagId: flagExample.flagId },
    body: { decision: 'clear', reason: 'The driver is a member of the household.', attempt: 1 },
    answer: { flagId: flagExample.flagId, state: 'clear' },
  },
});
