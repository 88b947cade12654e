import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import { type Claim, isConfirmedFraud, isReferred, wasPaid } from './claim.ts';

/** For this many days an objection is left to people other than the one who decided. */
const DAYS_FOR_ANOTHER = 5;

/** Why nobody can change a decision now. */
export type AgainstChange =
  | 'NOT_ASSESSED'
  | 'ALREADY_PAID'
  | 'NOT_PAID'
  | 'NOT_ENDED'
  | 'NOT_DENIED'
  | 'CLAIM_ENDED'
  | 'FRAUD_CONFIRMED'
  | 'FRAUD_REFERRED';
type Judged = Pick<Claim, 'state' | 'outcome' | 'fraud' | 'round' | 'payments' | 'paidCents' | 'paymentReturnedAt'>;

/** An assessment can be corrected until it is paid. */
export function againstCorrection(claim: Judged): AgainstChange | undefined {
  if (claim.state === 'closed' && claim.outcome === 'paid') return 'ALREADY_PAID';
  if (!['assessed', 'settled'].includes(claim.state)) return 'NOT_ASSESSED';
  return wasPaid(claim) ? 'ALREADY_PAID' : heldByFraud(claim);
}

/** A supplement follows a payment. */
export function againstSupplement(claim: Judged): AgainstChange | undefined {
  return claim.state === 'closed' && claim.outcome === 'paid' ? heldByFraud(claim) : 'NOT_PAID';
}

/** Only a claim that has ended can be reopened. */
export function againstReopening({ state }: Judged): AgainstChange | undefined {
  return ['closed', 'denied', 'rejected', 'withdrawn'].includes(state) ? undefined : 'NOT_ENDED';
}

/** Customers object to a denial, and to a refusal by the rules. */
export function againstObjection({ state, outcome }: Judged): AgainstChange | undefined {
  return ['denied', 'rejected'].includes(state === 'closed' ? (outcome ?? state) : state) ? undefined : 'NOT_DENIED';
}

/** Customers can withdraw a claim until any of it is paid. */
export function againstWithdrawal(claim: Judged): AgainstChange | undefined {
  const { state, paidCents, paymentReturnedAt } = claim;
  if (paidCents !== undefined || paymentReturnedAt !== undefined) return 'ALREADY_PAID';
  return ['requested', 'accepted', 'review', 'assessed', 'settled'].includes(state) ? undefined : 'CLAIM_ENDED';
}

/** The changes that a member of staff may make to another customer's claim. */
export function mayChange(
  claim: Judged,
  groups: readonly string[],
): Pick<StaffClaim['may'], 'correct' | 'supplement' | 'reopen'> {
  const isAdjuster = groups.includes('adjusters');
  return {
    correct: isAdjuster && againstCorrection(claim) === undefined,
    supplement: isAdjuster && againstSupplement(claim) === undefined,
    reopen: (isAdjuster || groups.includes('supervisors')) && againstReopening(claim) === undefined,
  };
}

/**
 * Whether the claim is left to others, because its customer objected to a decision by the asker. After some days it no longer is: there
 * may be nobody else.
 */
export function isLeftToOthers({ revisions = [] }: Pick<Claim, 'revisions'>, sub: string, now: Date): boolean {
  const objections = revisions.filter(({ what }) => what === 'objected');
  const last = objections.at(-1);
  if (!last || !objections.some(({ decidedBy }) => decidedBy === sub)) return false;
  return now.getTime() < Date.parse(last.at) + DAYS_FOR_ANOTHER * 86_400_000;
}

function heldByFraud(claim: Judged): AgainstChange | undefined {
  if (isConfirmedFraud(claim)) return 'FRAUD_CONFIRMED';
  return isReferred(claim) ? 'FRAUD_REFERRED' : undefined;
}
