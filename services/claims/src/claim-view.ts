import { type Claim, isRefused } from './domain/claim.ts';

/** What a list shows of a claim. */
export function summaryOf({ claimId, policyId, state, lossDate, filedAt, outcome, payoutCents, paidCents }: Claim) {
  return { claimId, policyId, state, lossDate, filedAt, outcome, payoutCents, paidCents };
}

/** What its customer sees of a claim: why it was refused, but not what a reviewer looks at. */
export function customerView(claim: Claim) {
  const timeline = claim.timeline.map(({ at, what, reasons }) => ({
    at,
    what,
    ...(['rejected', 'denied'].includes(what) ? { reasons } : {}),
  }));
  return { ...summaryOf(claim), reasons: isRefused(claim) ? claim.reasons : [], timeline };
}

/** What an adjuster sees: every reason, the notice itself, and who decided what. */
export function adjusterView(claim: Claim) {
  const { reasons, timeline, customerId, notice, evidence, fraud, decision, decidedBy } = claim;
  return { ...summaryOf(claim), customerId, reasons, timeline, notice, evidence, fraud, decision, decidedBy };
}
