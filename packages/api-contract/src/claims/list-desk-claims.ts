import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { next, Paging } from '../paging.ts';
import { route } from '../route.ts';
import { staffSubject } from './assignment.ts';
import { claimStates } from './claim-states.ts';
import { DeskClaim, deskClaimExample } from './desk-claim.ts';

export const listDeskClaims = route('GET /desk/claims', {
  summary: "Lists claims by state, age and owner, the oldest first, none of the caller's own.",
  groups: ['adjusters', 'supervisors', 'siu'],
  query: Paging.extend({
    state: fields
      .oneOf('State; without it those of an owner that have not ended, or those in `review` of all', claimStates)
      .optional(),
    owner: z
      .union([z.enum(['me', 'nobody']), staffSubject('A colleague')])
      .meta({ title: '`me`, `nobody`, or the subject of a colleague; without it whoever has them', example: 'me' })
      .optional(),
    days: z.coerce
      .number()
      .int()
      .min(1)
      .max(3650)
      .meta({ title: 'Filed so many days ago at least', example: 7, pii: 'none' })
      .optional(),
  }),
  answer: z.object({ claims: z.array(DeskClaim), next }),
  examples: { query: { state: 'review', owner: 'me', days: '7' }, answer: { claims: [deskClaimExample] } },
});
