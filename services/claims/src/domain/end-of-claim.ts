import type { TimelineEvent } from '@claimstream/api-contract/claims/timeline';
import { type Claim, isSettlementOver, wasPaid } from './claim.ts';
import { openExposures } from './exposures.ts';

/** The states from which a claim is closed. */
const mayClose: readonly Claim['state'][] = ['denied', 'settled', 'assessed'];

/** The next step that a claim with complete evidence waits for; undefined if it can be closed or has ended. */
export function awaitedBy(claim: Claim): 'decision' | 'settlement' | 'exposures' | undefined {
  if (['accepted', 'review'].includes(claim.state)) return 'decision';
  if (!mayClose.includes(claim.state)) return undefined;
  if (!isSettlementOver(claim) && !wasPaid(claim)) return 'settlement';
  return openExposures(claim).length > 0 ? 'exposures' : undefined;
}

/** Whether a claim that has not ended waits for nothing more: it was paid or denied, or nothing is payable. */
export const canClose = (claim: Claim): boolean => mayClose.includes(claim.state) && awaitedBy(claim) === undefined;

/** After this many days a person finds out where the money is. */
export const SETTLEMENT_DAYS = 7;
const assessments: readonly TimelineEvent[] = ['assessed', 'corrected', 'supplement'];

/** Whether the claim was assessed so long ago that its money should have come, and nobody knows yet. */
export function isSettlementLate(claim: Claim, now: Date): boolean {
  if (awaitedBy(claim) !== 'settlement' || claim.settlementDeadlinePassedAt) return false;
  const { at = claim.filedAt } = claim.timeline.findLast(({ what }) => assessments.includes(what)) ?? {};
  return Date.parse(at) + SETTLEMENT_DAYS * 86_400_000 <= now.getTime();
}
