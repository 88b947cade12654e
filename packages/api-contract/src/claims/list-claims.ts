import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { next, Paging } from '../paging.ts';
import { route } from '../route.ts';
import { ClaimSummary, summaryExample } from './claim-summary.ts';

export const listClaims = route('GET /claims', {
  summary: "Lists the caller's claims, newest first; staff may name another customer.",
  query: Paging.extend({ customerId: fields.customerId.optional() }),
  answer: z.object({ claims: z.array(ClaimSummary), next }),
  examples: { query: { limit: '20' }, answer: { claims: [summaryExample] } },
});
