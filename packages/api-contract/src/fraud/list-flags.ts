import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { next, Paging } from '../paging.ts';
import { route } from '../route.ts';
import { Flag, flagExample } from './flag.ts';

export const flagStates = ['open', 'referred', 'confirmed'] as const;

export const listFlags = route('GET /flags', {
  summary:
    "Lists the flags that wait for an adjuster (`open`), for an investigator (`referred`), or those that a person confirmed; longest waiting first, none about the caller. With `customerId` it lists the customer's, of all these states unless one is named; with `claimId` the claim's.",
  groups: ['adjusters', 'supervisors', 'siu'],
  query: Paging.extend({
    state: fields.oneOf('State; `open` unless a claim or customer is named', flagStates).optional(),
    claimId: fields.claimId.optional(),
    customerId: fields.customerId.optional(),
  }),
  answer: z.object({ flags: z.array(Flag), next }),
  examples: { query: { state: 'open', limit: '25' }, answer: { flags: [flagExample] } },
});
