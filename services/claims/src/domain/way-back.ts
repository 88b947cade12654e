import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import { type Claim, isConfirmedFraud, isReferred, wasPaid } from './claim.ts';

/** How long an objection waits for another person than the one who decided. */
const DAYS_FOR_ANOTHER = 5;

/** Why something that was decided cannot be changed now, whoever asks. */
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

/** An assessment is replaced until it is paid. */
export function againstCorrection(claim: Judged): AgainstChange | undefined {
  if (claim.state === 'closed' && claim.outcome === 'paid') return 'ALREADY_PAID';
  if (!['assessed', 'settled'].includes(claim.state)) return 'NOT_ASSESSED';
  return wasPaid(claim) ? 'ALREADY_PAID' : heldByFraud(claim);
}

/** More is paid on a claim that was paid. */
export function againstSupplement(claim: Judged): AgainstChange | undefined {
  return claim.state === 'closed' && claim.outcome === 'paid' ? heldByFraud(claim) : 'NOT_PAID';
}

/** What ended is opened again. */
export function againstReopening({ state }: Judged): AgainstChange | undefined {
  return ['closed', 'denied', 'rejected', 'withdrawn'].includes(state) ? undefined : 'NOT_ENDED';
}

/** Customers object to a denial, and to a refusal by the rules. */
export function againstObjection({ state, outcome }: Judged): AgainstChange | undefined {
  return ['denied', 'rejected'].includes(state === 'closed' ? (outcome ?? state) : state) ? undefined : 'NOT_DENIED';
}

/** Customers take a claim back until any of it is paid. */
export function againstWithdrawal(claim: Judged): AgainstChange | undefined {
  const { state, paidCents, paymentReturnedAt } = claim;
  if (paidCents !== undefined || paymentReturnedAt !== undefined) return 'ALREADY_PAID';
  return ['requested', 'accepted', 'review', 'assessed', 'settled'].includes(state) ? undefined : 'CLAIM_ENDED';
}

/** What a member of staff may change about a claim of somebody else. */
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
 * Whether a claim whose customer objected is left to others than whoever asks, who had decided it. After some days it is not: there may be
 * nobody else.
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
