import type { CatastropheOfClaim } from '@claimstream/api-contract/claims/catastrophe-of-claim';
import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import type { ClaimSummary } from '@claimstream/api-contract/claims/claim-summary';
import type { CustomerClaim, StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import type { DeskClaim } from '@claimstream/api-contract/claims/desk-claim';
import type { Review } from '@claimstream/api-contract/claims/list-reviews';
import type { PolicyAtLoss } from '@claimstream/api-contract/claims/policy-at-loss';
import type { SameLossClaim } from '@claimstream/api-contract/claims/same-loss';
import type { TimelineEntry } from '@claimstream/api-contract/claims/timeline';
import { assignmentView, mayAssign } from './assignment.ts';
import { type Claim, isRefused, versionOf, waitsForCover } from './claim.ts';
import { exposureViews, isHandled, openExposures } from './exposures.ts';
import { mayDecide } from './may-decide.ts';
import type { Policy } from './policy.ts';
import { isFirst, markBetween, paidInstead } from './same-loss.ts';
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

/** A claim in the work queue: to be decided, past its settlement deadline, or with an open exposure. */
export function reviewOf(claim: Claim, documents: string[]): Review {
  const { claimId, state, reasons, reviewRequestedAt, settlementDeadlinePassedAt } = claim;
  const waits = () => {
    if (state === 'review' || waitsForCover(claim)) return { reasons, requestedAt: reviewRequestedAt ?? claim.filedAt };
    const open = openExposures(claim);
    const since = settlementDeadlinePassedAt ?? open[0]?.openedAt ?? claim.filedAt;
    const overdue = settlementDeadlinePassedAt || open.length === 0 ? ['SETTLEMENT_OVERDUE'] : [];
    return { reasons: [...overdue, ...open.map(({ reason }) => reason)], requestedAt: since };
  };
  return { reviewId: claimId, ...deskClaimOf(claim), ...waits(), documents };
}

/** A claim in a list of the desk. */
export function deskClaimOf(claim: Claim): DeskClaim {
  const owner = claim.assignment?.to;
  return { ...summaryOf(claim), customerId: claim.customerId, ...(owner && { owner }) };
}

/**
 * A claim as its customer sees it: with the reasons of a refusal, without those of a review and without fraud's
 * findings.
 */
export function customerView(claim: Claim, documents: string[], catastrophe?: CatastropheOfClaim): CustomerClaim {
  const timeline = claim.timeline
    .filter(({ what }) => what !== 'fraud-result' && what !== 'other-loss')
    .map(({ at, what, reasons }) => ({ at, what, ...(['rejected', 'denied'].includes(what) ? { reasons } : {}) }));
  const { notice } = claim;
  const reasons = isRefused(claim) ? claim.reasons : [];
  const may = {
    object: againstObjection(claim) === undefined,
    withdraw: againstWithdrawal(claim) === undefined,
  };
  return { view: 'customer', ...summaryOf(claim), reasons, timeline, notice, documents, catastrophe, may };
}

/** The decisions that a person may still take on a claim whose customer objected to their denial. */
const leftToOthers = { decide: false, approve: false, why: 'ANOTHER_PERSON_DECIDES' } as const;

/** The facts that staff see beside the claim itself. */
export interface Surroundings {
  /** Ids of the claim's damage photos. */
  documents: string[];
  policy: Policy | undefined;
  /** The customer's claims that are shown, perhaps including this one. */
  ofCustomer: Claim[];
  /** Claims about the same car whose loss may be the same one. */
  sameLoss: Claim[];
  catastrophe?: CatastropheOfClaim | undefined;
  groups: readonly string[];
  /** The person who looks, and when. */
  sub: string;
  now: Date;
}

/** A claim as staff see it: with every reason, the facts for a decision, and who decided. */
export function staffView(claim: Claim, surroundings: Surroundings): StaffClaim {
  const { documents, policy, ofCustomer, sameLoss, catastrophe, groups, sub, now } = surroundings;
  const { customerId, reasons, notice, reviewRequestedAt } = claim;
  const { evidence, fraud, decision, decidedBy, decidedAt, note, revisions = [] } = claim;
  const decides = isLeftToOthers(claim, sub, now)
    ? leftToOthers
    : mayDecide(claim, groups, paidInstead(claim, sameLoss).length > 0);
  return {
    view: 'staff',
    ...summaryOf(claim),
    customerId,
    version: versionOf(claim),
    reasons,
    timeline: claim.timeline.map(withoutActor),
    notice,
    documents,
    reviewRequestedAt,
    evidence,
    fraud,
    decision,
    decidedBy,
    decidedAt,
    note,
    assignment: assignmentView(claim),
    policy: policy && policyAtLoss(policy, claim),
    catastrophe,
    otherClaims: ofCustomer.filter(({ claimId }) => claimId !== claim.claimId).map(summaryOf),
    sameLoss: sameLoss.map((other) => sameLossView(claim, other)),
    exposures: exposureViews(claim),
    revisions,
    may: {
      ...decides,
      ...mayChange(claim, groups),
      openExposure: groups.includes('adjusters') && isHandled(claim),
      assign: mayAssign(claim, sub, groups),
    },
  };
}

/** Only the claim's file tells who acted. */
const withoutActor = ({ at, what, reasons }: TimelineEntry): TimelineEntry => ({
  at,
  what,
  ...(reasons && { reasons }),
});

function sameLossView(claim: Claim, other: Claim): SameLossClaim {
  const { customerId, notice } = other;
  const mark = markBetween(claim, other);
  const otherLoss = mark && { reason: mark.reason, by: mark.by, at: mark.at };
  return { ...summaryOf(other), customerId, lossTime: notice.loss.time, first: isFirst(other, claim), otherLoss };
}

function policyAtLoss({ terms, active }: Policy, { lossDate }: Claim): PolicyAtLoss | undefined {
  if (!terms) return undefined;
  return { ...terms, active, inForce: lossDate >= terms.effectiveFrom && lossDate <= terms.effectiveUntil };
}
