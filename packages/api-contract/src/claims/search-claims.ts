import * as z from 'zod';
import { next, Paging } from '../paging.ts';
import { route } from '../route.ts';
import { ClaimSearch } from './claim-search.ts';
import { DeskClaim, deskClaimExample } from './desk-claim.ts';

export const searchClaims = route('POST /desk/claims/search', {
  summary:
    "Finds claims by number, policy, name of the policyholder or driver, vehicle number, or severe weather, the newest first, without the caller's own. A page of a search by weather may hold fewer than `limit`. It is a POST so that no personal value appears in a URL.",
  groups: ['adjusters', 'supervisors', 'siu'],
  query: Paging,
  body: ClaimSearch,
  answer: z.object({ claims: z.array(DeskClaim), next }),
  examples: {
    query: { limit: '20' },
    body: { by: 'number', number: 'CL-TFVC-7CMF' },
    answer: { claims: [deskClaimExample] },
  },
});
