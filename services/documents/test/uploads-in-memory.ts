import type { ClaimUploadStore } from '../src/store/claim-uploads.ts';

/** Claims that no longer accept photos. */
export const uploadsWith = (...closed: string[]): Pick<ClaimUploadStore, 'isClosed' | 'closedOf'> => ({
  isClosed: async (claimId) => claimId !== undefined && closed.includes(claimId),
  closedOf: async (claimIds) => new Set(claimIds.filter((claimId) => closed.includes(claimId))),
});
