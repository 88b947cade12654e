import type { Claim } from '../domain/claim.ts';
import { carOf, isFirst, isPursued, lossOf, mayBeOneLoss } from '../domain/same-loss.ts';
import type { Claims } from '../store/claims.ts';

/**
 * The other claims, of any customer and policy, whose loss may be the same one, the first filed first; claims that were never accepted are
 * left out.
 */
export async function claimsOfSameLoss(claims: Pick<Claims, 'get' | 'lossesOf'>, claim: Claim): Promise<Claim[]> {
  const loss = lossOf(claim);
  const ofCar = (await Promise.all(carOf(claim).map((carKey) => claims.lossesOf(carKey)))).flat();
  const ids = new Set(ofCar.filter((other) => mayBeOneLoss(loss, other)).map(({ claimId }) => claimId));
  const found = await Promise.all([...ids].map(async (claimId) => (await claims.get(claimId))?.item));
  return found
    .filter((other) => other !== undefined)
    .filter(isPursued)
    .sort((one, other) => (isFirst(one, other) ? -1 : 1));
}
