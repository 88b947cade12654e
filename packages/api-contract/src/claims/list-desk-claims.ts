import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { next, Paging } from '../paging.ts';
import { route } from '../route.ts';
import { staffSubject } from './assignment.ts';
import { claimStates } from './claim-states.ts';
import { DeskClaim, deskClaimExample } from './desk-claim.ts';

export const listDeskClaims = route('GET /desk/claims', {
  summary: "Lists claims by state, age and owner, the oldest first, without the caller's own.",
  groups: ['adjusters', 'supervisors', 'siu'],
  query: Paging.extend({
    state: fields
      .oneOf('State; without it, the unfinished claims of the owner, or all claims in `review`', claimStates)
      .optional(),
    owner: z
      .union([z.enum(['me', 'nobody']), staffSubject('A colleague')])
      .meta({ title: '`me`, `nobody`, or the subject of a colleague; without it, any owner', example: 'me' })
      .optional(),
    days: z.coerce
      .number()
      .int()
      .min(1)
      .max(3650)
      .meta({ title: 'Least number of days since filing', example: 7, pii: 'none' })
      .optional(),
  }),
  answer: z.object({ claims: z.array(DeskClaim), next }),
  examples: { query: { state: 'review', owner: 'me', days: '7' }, answer: { claims: [deskClaimExample] } },
});
