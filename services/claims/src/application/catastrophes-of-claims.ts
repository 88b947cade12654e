import type { CatastropheOfClaim } from '@claimstream/api-contract/claims/catastrophe-of-claim';
import { catastropheOf, placeOf } from '../domain/catastrophe.ts';
import type { Claim } from '../domain/claim.ts';
import type { Catastrophes } from '../store/catastrophes.ts';

/**
 * The severe weather of each claim given, by claim id. It is looked up when a claim is shown, so the warning and the claim may come in
 * either order, and a changed warning changes nothing in the claims.
 */
export async function catastrophesOf(
  catastrophes: Pick<Catastrophes, 'of'>,
  claims: readonly Claim[],
): Promise<Map<string, CatastropheOfClaim>> {
  const places = new Map(claims.map(placeOf).map(({ state, day }) => [`${state}#${day}`, { state, day }]));
  const known = (await Promise.all([...places.values()].map(({ state, day }) => catastrophes.of(state, day)))).flat();
  const found = claims.map((claim) => [claim.claimId, catastropheOf(claim, known)] as const);
  return new Map(found.filter((entry): entry is [string, CatastropheOfClaim] => entry[1] !== undefined));
}
