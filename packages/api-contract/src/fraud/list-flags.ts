import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { next, Paging } from '../paging.ts';
import { route } from '../route.ts';
import { Flag, flagExample } from './flag.ts';

export const flagStates = ['open', 'referred', 'confirmed'] as const;

export const listFlags = route('GET /flags', {
  summary:
    'Lists the flags that wait for an adjuster (`open`) or for an investigator (`referred`), or those that a person confirmed; longest waiting first, none about the caller. With `customerId` or `claimId` it lists the flags of that customer or claim, in all these states unless one is named.',
  groups: ['adjusters', 'supervisors', 'siu'],
  query: Paging.extend({
    state: fields.oneOf('State; `open` unless a claim or customer is named', flagStates).optional(),
    claimId: fields.claimId.optional(),
    customerId: fields.customerId.optional(),
  }),
  answer: z.object({ flags: z.array(Flag), next }),
  examples: { query: { state: 'open', limit: '25' }, answer: { flags: [flagExample] } },
});
