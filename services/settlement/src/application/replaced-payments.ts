import { fields } from '@claimstream/events-schema';
import type { Settlement } from '../domain/settlement.ts';
import type { Share } from '../domain/shares.ts';
import { paymentIdOf, sharePaymentIdOf } from '../store/settlements.ts';

/** The contract's limit of `replaces`. */
const MOST_REPLACED = 20;

/**
 * The payments tried so far, newest first, as many as the event carries: none of them may have arrived when another one is ordered.
 * @param tried how many there were
 * @param earlier those of earlier rounds of the claim
 */
export function replacedPayments(
  tried: number,
  idOf: (attempt: number) => string,
  earlier: readonly string[] = [],
): { replaces?: string[] } {
  const replaces = [...triedPayments(tried, idOf), ...earlier].slice(0, MOST_REPLACED);
  return replaces.length > 0 ? { replaces } : {};
}

/** The payments that were tried for a settlement, newest first. */
export const paymentsOf = ({ settlementId, paymentAttempt, shares }: Settlement): string[] =>
  shares
    ? shares.flatMap((share) => paymentsOfShare({ settlementId }, share))
    : triedPayments(paymentAttempt, (number) => paymentIdOf(settlementId, number));

/** The payments that were tried for a share, newest first. */
export const paymentsOfShare = (
  { settlementId }: Pick<Settlement, 'settlementId'>,
  { payee, attempt }: Share,
): string[] => triedPayments(attempt, (number) => sharePaymentIdOf(settlementId, payee, number));

/** Whether a payment belongs to a settlement, for any payee: a replanned round may have lost its shares. */
export const mayHaveTried = ({ settlementId, paymentAttempt }: Settlement, paymentId: string): boolean =>
  fields.payeeRole.options.some((payee) =>
    triedPayments(paymentAttempt, (number) => sharePaymentIdOf(settlementId, payee, number)).includes(paymentId),
  );

const triedPayments = (tried: number, idOf: (attempt: number) => string): string[] =>
  Array.from({ length: tried }, (_, back) => idOf(tried - back));
