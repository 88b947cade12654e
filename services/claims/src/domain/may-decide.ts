import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import { type Claim, isConfirmedFraud, isReferred, waitsForCover } from './claim.ts';

type May = Pick<StaffClaim['may'], 'decide' | 'approve' | 'why'>;
type Open = Pick<Claim, 'state' | 'reviewRequestedAt' | 'fraud'>;
type Why = NonNullable<May['why']>;
export type AgainstApproval = Exclude<Why, 'NOT_ADJUSTER' | 'ANOTHER_PERSON_DECIDES' | 'SAME_LOSS_OPEN'>;

/** Why nobody can approve a claim now. A claim that is not open cannot be denied either. */
export function againstApproval(claim: Open): AgainstApproval | undefined {
  if (waitsForCover(claim)) return 'COVER_UNDECIDED';
  if (claim.state !== 'review') return 'NOT_OPEN';
  if (isConfirmedFraud(claim)) return 'FRAUD_CONFIRMED';
  return isReferred(claim) ? 'FRAUD_REFERRED' : undefined;
}

/**
 * The decisions that a member of staff may take on another customer's claim, and the reason for a limit.
 * @param isPaidInstead whether another claim about the same loss goes before it
 */
export function mayDecide(claim: Open, groups: readonly string[], isPaidInstead = false): May {
  if (!groups.includes('adjusters')) return { decide: false, approve: false, why: 'NOT_ADJUSTER' };
  const why = againstApproval(claim) ?? (isPaidInstead ? 'SAME_LOSS_OPEN' : undefined);
  return { decide: why !== 'NOT_OPEN', approve: why === undefined, ...(why && { why }) };
}
