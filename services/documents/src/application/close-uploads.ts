import { retryOnConflict } from '@claimstream/lambda-kit';
import { withToldUploads } from '../domain/claim-uploads.ts';
import type { ClaimUploadStore } from '../store/claim-uploads.ts';

/** Records whether a claim accepts photos, in whatever order its events come. */
export function closeUploads(uploads: Pick<ClaimUploadStore, 'get' | 'write'>) {
  return (claimId: string, closed: boolean, at: string): Promise<void> =>
    retryOnConflict(async () => {
      const known = await uploads.get(claimId);
      const next = withToldUploads(known?.item, { claimId, closed, at });
      if (next) await uploads.write(next, known?.version ?? 'absent');
    });
}
