import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import type { ClaimSummary } from '@claimstream/api-contract/claims/claim-summary';
import type { CustomerClaim, StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import type { Review } from '@claimstream/api-contract/claims/list-reviews';
import type { PolicyAtLoss } from '@claimstream/api-contract/claims/policy-at-loss';
import { type Claim, isRefused, versionOf, waitsForCover } from './claim.ts';
import { mayDecide } from './may-decide.ts';
import type { Policy } from './policy.ts';
import { againstObjection, againstWithdrawal, isLeftToOthers, mayChange } from './way-back.ts';

/** A claim in a list. */
export function summaryOf(claim: Claim): ClaimSummary {
  const { claimId, policyId, state, lossDate, filedAt, outcome, payoutCents, paidCents, paymentReturnedAt } = claim;
  const claimNumber = claimNumberOf(claimId);
  return {
    claimId,
    claimNumber,
    policyId,
    state,
    lossDate,
    filedAt,
    outcome,
    payoutCents,
    paidCents,
    paymentReturnedAt,
  };
}

/** A claim in the work queue: to be decided, or past the deadline of its settlement. */
export function reviewOf(claim: Claim, documents: string[]): Review {
  const { claimId, customerId, state, reasons, reviewRequestedAt, settlementDeadlinePassedAt } = claim;
  const waits =
    state === 'review' || waitsForCover(claim)
      ? { reasons, requestedAt: reviewRequestedAt ?? claim.filedAt }
      : { reasons: ['SETTLEMENT_OVERDUE'], requestedAt: settlementDeadlinePassedAt ?? claim.filedAt };
  return { reviewId: claimId, ...summaryOf(claim), customerId, ...waits, documents };
}

/** A claim as its customer sees it: with the reasons of a refusal, without those of a review and what fraud found. */
export function customerView(claim: Claim, documents: string[]): CustomerClaim {
  const timeline = claim.timeline
    .filter(({ what }) => what !== 'fraud-result')
    .map(({ at, what, reasons }) => ({ at, what, ...(['rejected', 'denied'].includes(what) ? { reasons } : {}) }));
  const { notice } = claim;
  const reasons = isRefused(claim) ? claim.reasons : [];
  const may = {
    object: againstObjection(claim) === undefined,
    withdraw: againstWithdrawal(claim) === undefined,
  };
  return { view: 'customer', ...summaryOf(claim), reasons, timeline, notice, documents, may };
}

/** What the person may do to whose denial the customer objected. */
const leftToOthers = { decide: false, approve: false, why: 'ANOTHER_PERSON_DECIDES' } as const;

/** What staff see beside the claim itself. */
export interface Surroundings {
  /** Ids of the claim's damage photos. */
  documents: string[];
  policy: Policy | undefined;
  /** All claims of the customer that are shown, perhaps with this one among them. */
  ofCustomer: Claim[];
  groups: readonly string[];
  /** Who looks, and when. */
  sub: string;
  now: Date;
}

/** A claim as staff see it: with every reason, what a decision needs, and who decided. */
export function staffView(claim: Claim, { documents, policy, ofCustomer, groups, sub, now }: Surroundings): StaffClaim {
  const { customerId, reasons, timeline, notice, reviewRequestedAt } = claim;
  const { evidence, fraud, decision, decidedBy, decidedAt, note, revisions = [] } = claim;
  const decides = isLeftToOthers(claim, sub, now) ? leftToOthers : mayDecide(claim, groups);
  return {
    view: 'staff',
    ...summaryOf(claim),
    customerId,
    version: versionOf(claim),
    reasons,
    timeline,
    notice,
    documents,
    reviewRequestedAt,
    evidence,
    fraud,
    decision,
    decidedBy,
    decidedAt,
    note,
    policy: policy && policyAtLoss(policy, claim),
    otherClaims: ofCustomer.filter(({ claimId }) => claimId !== claim.claimId).map(summaryOf),
    revisions,
    may: { ...decides, ...mayChange(claim, groups) },
  };
}

function policyAtLoss({ terms, active }: Policy, { lossDate }: Claim): PolicyAtLoss | undefined {
  if (!terms) return undefined;
  return { ...terms, active, inForce: lossDate >= terms.effectiveFrom && lossDate <= terms.effectiveUntil };
}
