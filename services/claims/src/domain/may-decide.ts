import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import { type Claim, isConfirmedFraud, isReferred, waitsForCover } from './claim.ts';

type May = Pick<StaffClaim['may'], 'decide' | 'approve' | 'why'>;
type Open = Pick<Claim, 'state' | 'reviewRequestedAt' | 'fraud'>;
export type AgainstApproval = Exclude<NonNullable<May['why']>, 'NOT_ADJUSTER' | 'ANOTHER_PERSON_DECIDES'>;

/** Why a claim cannot be approved now, whoever asks. One that is not open cannot be denied either. */
export function againstApproval(claim: Open): AgainstApproval | undefined {
  if (waitsForCover(claim)) return 'COVER_UNDECIDED';
  if (claim.state !== 'review') return 'NOT_OPEN';
  if (isConfirmedFraud(claim)) return 'FRAUD_CONFIRMED';
  return isReferred(claim) ? 'FRAUD_REFERRED' : undefined;
}

/** What a member of staff may decide about a claim of somebody else, and why no more. */
export function mayDecide(claim: Open, groups: readonly string[]): May {
  if (!groups.includes('adjusters')) return { decide: false, approve: false, why: 'NOT_ADJUSTER' };
  const why = againstApproval(claim);
  return { decide: why !== 'NOT_OPEN', approve: why === undefined, ...(why && { why }) };
}
