import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import { type Claim, isConfirmedFraud, isReferred, waitsForCover } from './claim.ts';

/** What a member of staff may decide about a claim of somebody else, and why no more. */
export function mayDecide(
  claim: Pick<Claim, 'state' | 'reviewRequestedAt' | 'fraud'>,
  groups: readonly string[],
): StaffClaim['may'] {
  if (!groups.includes('adjusters')) return { decide: false, approve: false, why: 'NOT_ADJUSTER' };
  if (waitsForCover(claim)) return { decide: true, approve: false, why: 'COVER_UNDECIDED' };
  if (claim.state !== 'review') return { decide: false, approve: false, why: 'NOT_OPEN' };
  if (isConfirmedFraud(claim)) return { decide: true, approve: false, why: 'FRAUD_CONFIRMED' };
  if (isReferred(claim)) return { decide: true, approve: false, why: 'FRAUD_REFERRED' };
  return { decide: true, approve: true };
}
