import type { AnswerOf } from '@claimstream/api-contract';
import type { listClaims } from '@claimstream/api-contract/claims/list-claims';
import type { showClaim } from '@claimstream/api-contract/claims/show-claim';
import { useRead } from '../../api/use-api.ts';

export type Claim = Extract<AnswerOf<typeof showClaim>, { view: 'customer' }>;
export type ClaimSummary = AnswerOf<typeof listClaims>['claims'][number];

const PAGE = 20;

/** A page of the customer's claims, newest first. */
export const useClaims = (cursor?: string) =>
  useRead<typeof listClaims>('GET /claims', { query: { limit: PAGE, cursor } });
