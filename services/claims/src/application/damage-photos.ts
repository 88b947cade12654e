import { deriveId } from '@claimstream/lambda-kit';
import { type Claim, isStolen } from '../domain/claim.ts';

/** Ids under which the documents service knows the damage photos of a claim; there are none of a stolen car. */
export const damagePhotosOf = (claim: Claim): string[] =>
  isStolen(claim) ? [] : [deriveId(claim.claimId, 'document', 'damage')];
