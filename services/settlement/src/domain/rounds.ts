import type { Calculation } from '@claimstream/api-contract/settlement/calculation';
import type { Settlement } from './settlement.ts';
import { balanceOf, type LedgerEntry, reserve, reserveReleased } from './settlement-account.ts';

/** A payout that no person has seen is at most this; a higher one goes to an adjuster. */
export const AUTOMATIC_LIMIT_CENTS = 250_000;

/** Each assessment of a claim has a settlement of its own. */
export const roundOf = ({ round = 1 }: Pick<Settlement, 'round'>): number => round;

type Paid = Pick<Settlement, 'state' | 'returns' | 'shares'>;

/** Whether a round was paid, even if the bank sent the money back since and it is owed again: later rounds pay the addition to it. */
export const stands = ({ state, returns }: Paid): boolean =>
  state === 'paid' || (state !== 'released' && returns.length > 0);

/** Whether a part of a round arrived, the lienholder's or the customer's, and another did not. */
export const isPaidInPart = ({ shares = [] }: Paid): boolean =>
  shares.some(({ state }) => state === 'paid') && shares.some(({ state }) => state !== 'paid');

/** Whether a payment may still arrive. The state does not say so where another share of the round failed. */
const isPaying = ({ state, shares = [] }: Paid): boolean =>
  state === 'paying' || shares.some((share) => share.state === 'paying');

/** Whether ordered money may still arrive, or a part of it arrived and the rest is still to come. */
export const isOnItsWay = (settlement: Paid): boolean =>
  !stands(settlement) && (isPaying(settlement) || isPaidInPart(settlement));

const unpaid: readonly Settlement['state'][] = ['awaiting-approval', 'payment-failed', 'declined', 'awaiting-earlier'];

/** Whether a reserve can still be released. */
export const isReleasable = (settlement: Paid): boolean =>
  unpaid.includes(settlement.state) && !stands(settlement) && !isOnItsWay(settlement);

/** The sum that earlier rounds paid. */
export const paidBefore = (earlier: readonly (Paid & Pick<Settlement, 'payoutCents'>)[]): number =>
  earlier.reduce((total, settlement) => total + (stands(settlement) ? settlement.payoutCents : 0), 0);

/**
 * Turns a payout of the whole loss into the addition to earlier payments. The deductible is in the whole, so it counts once; if less is owed
 * than was paid, the payout is zero, and nobody asks the customer for money back.
 */
export function onTopOf<Whole extends { calculation?: Calculation; payoutCents: number }>(
  whole: Whole,
  paidBeforeCents: number,
): Whole & { paidBeforeCents: number } {
  const inAll = wholeCents(whole);
  const payoutCents = Math.max(0, inAll - paidBeforeCents);
  const taken = inAll - payoutCents;
  const calculation = whole.calculation && {
    ...whole.calculation,
    steps: [
      ...whole.calculation.steps.filter(({ what }) => what !== 'paid-before'),
      ...(taken > 0 ? [{ what: 'paid-before' as const, cents: -taken }] : []),
    ],
    payoutCents,
  };
  return { ...whole, calculation, payoutCents, paidBeforeCents };
}

/** The payout of the whole loss, including earlier payments. */
function wholeCents({ calculation, payoutCents }: { calculation?: Calculation; payoutCents: number }): number {
  if (!calculation) return payoutCents;
  return calculation.steps.reduce((total, { what, cents }) => total + (what === 'paid-before' ? 0 : cents), 0);
}

/** A round that is not paid any more. */
export function released(settlement: Settlement, at: string): Settlement {
  return { ...settlement, state: 'released', approvalReason: undefined, ledger: promising(settlement.ledger, 0, at) };
}

/** The ledger of a settlement with a new reserve: the former one is released. */
export function promising(ledger: readonly LedgerEntry[], cents: number, at: string): LedgerEntry[] {
  const { outstandingCents } = balanceOf(ledger);
  return [
    ...ledger,
    ...(outstandingCents > 0 ? [reserveReleased(outstandingCents, at)] : []),
    ...(cents > 0 ? [reserve(cents, at)] : []),
  ];
}

/** The ledger of a settlement with its reserve: money of a released one that arrives after all was owed after all. */
export const owing = ({ state, ledger, payoutCents }: Settlement, at: string): LedgerEntry[] =>
  state === 'released' ? promising(ledger, payoutCents, at) : ledger;

/** The sum that its ledger must show as incurred: zero while a round only waits, or is not paid any more. */
export const promisedCents = ({ state, payoutCents }: Pick<Settlement, 'state' | 'payoutCents'>): number =>
  state === 'released' || state === 'awaiting-earlier' ? 0 : payoutCents;

/** The settlement to show: one whose money came back, because its customer must act, or else the last round's. */
export const currentOf = (all: readonly Settlement[]): Settlement | undefined =>
  all.find(({ state }) => state === 'payment-returned') ?? all.at(-1);
