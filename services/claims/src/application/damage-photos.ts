import { deriveId } from '@claimstream/lambda-kit';

/** Ids under which the documents service knows the damage photos of a claim. */
export const damagePhotosOf = (claimId: string): string[] => [deriveId(claimId, 'document', 'damage')];
