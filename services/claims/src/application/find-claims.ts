import type { AnswerOf, QueryOf } from '@claimstream/api-contract';
import type { ClaimSearch } from '@claimstream/api-contract/claims/claim-search';
import type { listDeskClaims as listRoute } from '@claimstream/api-contract/claims/list-desk-claims';
import type { searchClaims as searchRoute } from '@claimstream/api-contract/claims/search-claims';
import { type Fingerprint, nameFingerprints } from '@claimstream/lambda-kit';
import { daysOf } from '../domain/catastrophe.ts';
import type { Claim } from '../domain/claim.ts';
import { deskClaimOf } from '../domain/claim-view.ts';
import { findKey } from '../domain/find-keys.ts';
import { filedBefore, statesOf } from '../domain/list-filter.ts';
import type { Catastrophes } from '../store/catastrophes.ts';
import type { Claims } from '../store/claims.ts';
import { catastrophesOf } from './catastrophes-of-claims.ts';

/** Searches claims by the facts that staff know of them; newest first, without the asker's own. */
export function searchClaims(
  claims: Pick<Claims, 'find'>,
  catastrophes: Pick<Catastrophes, 'get' | 'of'>,
  fingerprint: Fingerprint,
) {
  // Reads by place and days, then keeps the claims whose own catastrophe, as each would show it alone, is this one.
  const ofCatastrophe = async (code: string, askedBy: string, paging: QueryOf<typeof searchRoute>) => {
    const known = (await catastrophes.get(code))?.item;
    if (!known) return { claims: [] };
    const keys = daysOf(known).map((day) => findKey.place(known.state, day));
    const { items, next } = await claims.find(keys, paging);
    const weather = await catastrophesOf(catastrophes, items);
    const found = ofOthers(items, askedBy).map((claim) => ({ ...claim, catastrophe: weather.get(claim.claimId) }));
    return { claims: found.filter(({ catastrophe }) => catastrophe?.catastropheCode === code), next };
  };
  return async (
    askedBy: string,
    search: ClaimSearch,
    paging: QueryOf<typeof searchRoute>,
  ): Promise<AnswerOf<typeof searchRoute>> => {
    if (search.by === 'catastrophe') return ofCatastrophe(search.catastropheCode, askedBy, paging);
    const { items, next } = await claims.find(await keysOf(search, fingerprint), paging);
    return { claims: ofOthers(items, askedBy), next };
  };
}

async function keysOf(
  search: Exclude<ClaimSearch, { by: 'catastrophe' }>,
  fingerprint: Fingerprint,
): Promise<string[]> {
  switch (search.by) {
    case 'number':
      return [findKey.number(search.number)];
    case 'policy':
      return [findKey.policy(search.policyId)];
    case 'vin':
      return [findKey.vin(await fingerprint('vin', search.vin, ''))];
    case 'name':
      return (await nameFingerprints(fingerprint, search)).map(findKey.name);
  }
}

/** Claims by state, owner and age, oldest first, without the asker's own; each with the severe weather it belongs to. */
export function listDeskClaims(claims: Pick<Claims, 'list'>, catastrophes: Pick<Catastrophes, 'of'>, now: () => Date) {
  const shown = async (found: readonly Claim[], askedBy: string) => {
    const weather = await catastrophesOf(catastrophes, found);
    return ofOthers(found, askedBy).map((claim) => ({ ...claim, catastrophe: weather.get(claim.claimId) }));
  };
  return async (
    askedBy: string,
    { state, owner, days, ...paging }: QueryOf<typeof listRoute>,
  ): Promise<AnswerOf<typeof listRoute>> => {
    const whose = owner === 'me' ? askedBy : owner;
    const { items, next } = await claims.list(statesOf(state, whose), whose, paging);
    if (days === undefined) return { claims: await shown(items, askedBy), next };
    // The list begins with the oldest, so the first claim that is too young ends it.
    const latest = filedBefore(days, now());
    const old = items.filter(({ filedAt }) => filedAt <= latest);
    return { claims: await shown(old, askedBy), ...(old.length === items.length && next ? { next } : {}) };
  };
}

const ofOthers = (claims: readonly Claim[], askedBy: string) =>
  claims.filter(({ customerId }) => customerId !== askedBy).map(deskClaimOf);
