import * as z from 'zod';
import { next, Paging } from '../paging.ts';
import { route } from '../route.ts';
import { ClaimSearch } from './claim-search.ts';
import { DeskClaim, deskClaimExample } from './desk-claim.ts';

export const searchClaims = route('POST /desk/claims/search', {
  summary:
    "Finds claims by number, policy, name of the policyholder or driver, vehicle number, or the severe weather that they are of, of which a page may hold fewer than `limit`; the newest first, none of the caller's own. It is a POST so that no personal value stands in an address.",
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
