import { ClaimSearch } from '@claimstream/api-contract/claims/claim-search';
import { type ClaimState, claimStates } from '@claimstream/api-contract/claims/claim-states';

/** Whole days that a claim is old at least. */
export const ages = [1, 3, 7, 14, 30, 90] as const;
export const owners = ['me', 'nobody'] as const;

/** Which claims are listed; it stands in the page's address, so that it can be kept and sent to colleagues. */
export interface ListFilter {
  state?: ClaimState;
  owner?: (typeof owners)[number];
  days?: number;
}

/** Reads a filter from an address; what does not name one is left out. */
export function filterOf(query: URLSearchParams): ListFilter {
  const state = claimStates.find((one) => one === query.get('state'));
  const owner = owners.find((one) => one === query.get('owner'));
  const days = ages.find((one) => String(one) === query.get('days'));
  return { ...(state && { state }), ...(owner && { owner }), ...(days && { days }) };
}

/** The severe weather whose claims an address names; a claim links to them. */
export const weatherOf = (query: URLSearchParams): ClaimSearch | undefined =>
  ClaimSearch.safeParse({ by: 'catastrophe', catastropheCode: query.get('catastrophe') }).data;

/** The reverse of `filterOf`. */
export const queryOf = (filter: ListFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])));
