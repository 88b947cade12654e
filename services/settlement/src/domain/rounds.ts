import type { Calculation } from '@claimstream/api-contract/settlement/calculation';
import type { Settlement } from './settlement.ts';
import { balanceOf, type LedgerEntry, reserve, reserveReleased } from './settlement-account.ts';

/** What no person has seen pays at most this; more of it waits for an adjuster. */
export const AUTOMATIC_LIMIT_CENTS = 250_000;

/** Each assessment of a claim has a settlement of its own. */
export const roundOf = ({ round = 1 }: Pick<Settlement, 'round'>): number => round;

type Paid = Pick<Settlement, 'state' | 'returns' | 'shares'>;

/** Whether a round was paid, be it that the bank sent the money back since and it is owed again: later rounds pay what comes on top. */
export const stands = ({ state, returns }: Paid): boolean =>
  state === 'paid' || (state !== 'released' && returns.length > 0);

/** Whether a part of a round arrived, be it the lienholder's or the customer's, and another did not. */
export const isPaidInPart = ({ shares = [] }: Paid): boolean =>
  shares.some(({ state }) => state === 'paid') && shares.some(({ state }) => state !== 'paid');

/** Whether nobody knows yet of a payment whether it arrives. Where another share of the round failed, its state no longer says so. */
const isPaying = ({ state, shares = [] }: Paid): boolean =>
  state === 'paying' || shares.some((share) => share.state === 'paying');

/** Whether money is ordered of which nobody knows yet whether it arrives, or a part of it arrived and the rest is still to come. */
export const isOnItsWay = (settlement: Paid): boolean =>
  !stands(settlement) && (isPaying(settlement) || isPaidInPart(settlement));

const unpaid: readonly Settlement['state'][] = ['awaiting-approval', 'payment-failed', 'declined', 'awaiting-earlier'];

/** Whether a promise can still be taken back. */
export const isReleasable = (settlement: Paid): boolean =>
  unpaid.includes(settlement.state) && !stands(settlement) && !isPaying(settlement) && !isPaidInPart(settlement);

/** What earlier rounds paid. */
export const paidBefore = (earlier: readonly (Paid & Pick<Settlement, 'payoutCents'>)[]): number =>
  earlier.reduce((total, settlement) => total + (stands(settlement) ? settlement.payoutCents : 0), 0);

/**
 * A payout of the whole loss as what comes on top of what was paid before. The deductible is in the whole, so it counts once; where less is owed
 * than was paid, nothing is, and nobody asks the customer for it back.
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

/** What the whole loss pays, whatever was paid of it. */
function wholeCents({ calculation, payoutCents }: { calculation?: Calculation; payoutCents: number }): number {
  if (!calculation) return payoutCents;
  return calculation.steps.reduce((total, { what, cents }) => total + (what === 'paid-before' ? 0 : cents), 0);
}

/** A round that is not paid any more. */
export function released(settlement: Settlement, at: string): Settlement {
  return { ...settlement, state: 'released', approvalReason: undefined, ledger: promising(settlement.ledger, 0, at) };
}

/** The account of a settlement with another promise: the former one is released. */
export function promising(ledger: readonly LedgerEntry[], cents: number, at: string): LedgerEntry[] {
  const { outstandingCents } = balanceOf(ledger);
  return [
    ...ledger,
    ...(outstandingCents > 0 ? [reserveReleased(outstandingCents, at)] : []),
    ...(cents > 0 ? [reserve(cents, at)] : []),
  ];
}

/** The account of a settlement with its promise: money of a released one that arrives after all was owed after all. */
export const owing = ({ state, ledger, payoutCents }: Settlement, at: string): LedgerEntry[] =>
  state === 'released' ? promising(ledger, payoutCents, at) : ledger;

/** What its account must show as incurred: nothing while a round only waits, or is not paid any more. */
export const promisedCents = ({ state, payoutCents }: Pick<Settlement, 'state' | 'payoutCents'>): number =>
  state === 'released' || state === 'awaiting-earlier' ? 0 : payoutCents;

/** The settlement that people look at: one whose money came back, for which its customer is asked, or else that of the last round. */
export const currentOf = (all: readonly Settlement[]): Settlement | undefined =>
  all.find(({ state }) => state === 'payment-returned') ?? all.at(-1);
