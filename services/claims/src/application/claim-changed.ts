import { Problem } from '@claimstream/lambda-kit';
import { type Claim, versionOf } from '../domain/claim.ts';

/** @throws Problem where the claim changed since the caller read it */
export function refuseUnseen(item: Claim, seen: number | undefined): void {
  if (seen === undefined || seen === versionOf(item)) return;
  throw new Problem(
    409,
    'CLAIM_CHANGED',
    'The claim changed since you read it. Look at it again with GET /claims/{claimId}, then decide with its new `version`.',
    { version: versionOf(item), state: item.state },
  );
}
