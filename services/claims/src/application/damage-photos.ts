import { deriveId } from '@claimstream/lambda-kit';
import { type Claim, isStolen } from '../domain/claim.ts';

/** The documents service's ids of a claim's damage photos. A stolen car has none. */
export const damagePhotosOf = (claim: Claim): string[] =>
  isStolen(claim) ? [] : [deriveId(claim.claimId, 'document', 'damage')];
