import { ClaimSearch } from '@claimstream/api-contract/claims/claim-search';
import { type ClaimState, claimStates } from '@claimstream/api-contract/claims/claim-states';

/** Minimum age in whole days. */
export const ages = [1, 3, 7, 14, 30, 90] as const;
export const owners = ['me', 'nobody'] as const;

/** The filter of the list of claims. The page's address contains it, so that users can bookmark and share it. */
export interface ListFilter {
  state?: ClaimState;
  owner?: (typeof owners)[number];
  days?: number;
}

/** Reads a filter from an address and ignores invalid parts. */
export function filterOf(query: URLSearchParams): ListFilter {
  const state = claimStates.find((one) => one === query.get('state'));
  const owner = owners.find((one) => one === query.get('owner'));
  const days = ages.find((one) => String(one) === query.get('days'));
  return { ...(state && { state }), ...(owner && { owner }), ...(days && { days }) };
}

/** The severe weather in an address whose claims are wanted; a claim links to such an address. */
export const weatherOf = (query: URLSearchParams): ClaimSearch | undefined =>
  ClaimSearch.safeParse({ by: 'catastrophe', catastropheCode: query.get('catastrophe') }).data;

/** The reverse of `filterOf`. */
export const queryOf = (filter: ListFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])));
