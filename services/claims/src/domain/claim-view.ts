import { type Claim, isRefused } from './claim.ts';

/** A claim in a list. */
export function summaryOf({ claimId, policyId, state, lossDate, filedAt, outcome, payoutCents, paidCents }: Claim) {
  return { claimId, policyId, state, lossDate, filedAt, outcome, payoutCents, paidCents };
}

/** A claim as its customer sees it: with the reasons of a refusal, without those of a review. */
export function customerView(claim: Claim) {
  const timeline = claim.timeline.map(({ at, what, reasons }) => ({
    at,
    what,
    ...(['rejected', 'denied'].includes(what) ? { reasons } : {}),
  }));
  return { ...summaryOf(claim), reasons: isRefused(claim) ? claim.reasons : [], timeline };
}

/** A claim as an adjuster sees it: with every reason, the notice of loss, and who decided. */
export function adjusterView(claim: Claim) {
  const { reasons, timeline, customerId, notice, evidence, fraud, decision, decidedBy } = claim;
  return { ...summaryOf(claim), customerId, reasons, timeline, notice, evidence, fraud, decision, decidedBy };
}
