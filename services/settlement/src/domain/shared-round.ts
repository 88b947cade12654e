import { stands } from './rounds.ts';
import type { Settlement } from './settlement.ts';
import { division, sharesOf } from './shares.ts';

/**
 * A payout divided between lienholder and customer: the lienholder first gets their claim less the payments of earlier rounds. A share keeps the
 * count of its payments, so that none is ordered under the id of another.
 */
export function shared(round: Settlement, earlier: readonly Settlement[]): Settlement {
  const paidToLienholder = earlier.reduce((sum, one) => sum + (stands(one) ? (one.lienholderCents ?? 0) : 0), 0);
  const owedCents = Math.max(0, (round.lienholderOwedCents ?? 0) - paidToLienholder);
  const lienholderCents = Math.min(owedCents, round.payoutCents);
  const attemptOf = (payee: string) =>
    round.shares?.find((share) => share.payee === payee)?.attempt ?? (payee === 'insured' ? round.paymentAttempt : 0);
  const shares = sharesOf({ payoutCents: round.payoutCents, lienholderCents })?.map((share) => ({
    ...share,
    attempt: attemptOf(share.payee),
  }));
  const { shares: _former, ...calculation } = round.calculation ?? {};
  return {
    ...round,
    lienholderCents: lienholderCents > 0 ? lienholderCents : undefined,
    shares,
    calculation: round.calculation && {
      ...(calculation as NonNullable<Settlement['calculation']>),
      ...division(round.payoutCents, lienholderCents),
    },
  };
}
