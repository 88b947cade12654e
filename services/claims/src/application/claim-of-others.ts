import { Problem } from '@claimstream/lambda-kit';
import type { Claim } from '../domain/claim.ts';
import type { Claims } from '../store/claims.ts';

/** A claim whose file a member of staff may read. They see their own claims only as a customer does. @throws Problem 404 */
export async function claimOfOthers(claims: Pick<Claims, 'get'>, claimId: string, askedBy: string): Promise<Claim> {
  const claim = (await claims.get(claimId))?.item;
  if (claim && claim.customerId !== askedBy) return claim;
  throw new Problem(404, 'CLAIM_NOT_FOUND', 'There is no such claim. POST /desk/claims/search finds claims.');
}

/** The same idempotency key came with a different request. */
export const keyReused = () =>
  new Problem(
    409,
    'IDEMPOTENCY_KEY_REUSED',
    'Something else was sent under this Idempotency-Key. Send a new request under a new key.',
  );
