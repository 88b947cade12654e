import type { ExportRequest } from '@claimstream/lambda-kit/export-part';
import { customerView } from '../domain/claim-view.ts';
import type { ClockFiles } from '../store/clock-files.ts';
import type { CrashDrafts } from '../store/crash-drafts.ts';
import type { Drafts } from '../store/drafts.ts';
import type { ErasedFiles } from '../store/erased-files.ts';
import { damagePhotosOf } from './damage-photos.ts';

/**
 * This service's part of a customer's data: their claims as they see them with every letter, their draft notice, and the
 * crashes that devices felt.
 */
export function ownPart(
  files: Pick<ErasedFiles, 'claimsOf'>,
  clocks: Pick<ClockFiles, 'letters'>,
  drafts: Pick<Drafts, 'get'>,
  crashes: Pick<CrashDrafts, 'ofCustomer'>,
) {
  return async ({ customerId }: ExportRequest): Promise<Record<string, unknown>> => {
    const claims = await files.claimsOf(customerId);
    return {
      claims: await Promise.all(
        claims.map(async (claim) => ({
          ...customerView(claim, damagePhotosOf(claim)),
          letters: await clocks.letters(claim.claimId),
        })),
      ),
      draft: (await drafts.get(customerId))?.item.draft,
      crashes: (await crashes.ofCustomer(customerId)).map(({ item }) => item),
    };
  };
}
