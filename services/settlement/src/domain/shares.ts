import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import type { Payout } from './payout.ts';

/**
 * A part of a payout with a payment of its own; a payout has shares only if a lienholder has a part. A share that is `due` was not ordered
 * yet, or is to be ordered again.
 */
export const Share = z.object({
  payee: fields.payeeRole,
  cents: z.int().positive(),
  state: z.enum(['due', 'paying', 'paid', 'failed', 'returned']),
  /** Counts the payments tried; each has its own payment id. */
  attempt: z.int().nonnegative(),
  /** The payment that arrived. */
  paidBy: z.uuid().optional(),
});
export type Share = z.infer<typeof Share>;
type Payee = Share['payee'];

/** The shares of a payout in which a lienholder has a part, theirs first; undefined if all of it is the customer's. */
export function sharesOf({ payoutCents, lienholderCents = 0 }: Pick<Payout, 'payoutCents' | 'lienholderCents'>) {
  if (lienholderCents === 0) return undefined;
  const share = (payee: Payee, cents: number): Share => ({ payee, cents, state: 'due', attempt: 0 });
  const rest = payoutCents - lienholderCents;
  return [share('lienholder', lienholderCents), ...(rest > 0 ? [share('insured', rest)] : [])];
}

/** The two parts of a payout as its calculation shows them; false if all of it is the customer's. */
export const division = (payoutCents: number, lienholderCents: number) =>
  lienholderCents > 0 && {
    shares: [
      { payee: 'lienholder' as const, cents: lienholderCents },
      { payee: 'insured' as const, cents: payoutCents - lienholderCents },
    ],
  };

/**
 * The state of a settlement with these shares. The customer can correct their own account only, so a return from a lienholder waits for a
 * supervisor like a failed payment.
 */
export function stateOfShares(shares: readonly Share[]) {
  if (shares.some(isForSupervisor)) return 'payment-failed';
  if (shares.some(({ state }) => state === 'due')) return 'awaiting-approval';
  if (shares.some(({ state }) => state === 'returned')) return 'payment-returned';
  return shares.every(({ state }) => state === 'paid') ? 'paid' : 'paying';
}

const isForSupervisor = ({ payee, state }: Share) =>
  state === 'failed' || (state === 'returned' && payee === 'lienholder');

/** The shares whose payment a supervisor orders again by approving. */
export const dueByApproval = (shares: readonly Share[]): Share[] =>
  shares.map((share) => (isForSupervisor(share) ? { ...share, state: 'due' } : share));

/** Marks the customer's returned share as due, because they said where it goes. */
export const dueByCustomer = (shares: readonly Share[]): Share[] =>
  shares.map((share) => (share.payee === 'insured' && share.state === 'returned' ? { ...share, state: 'due' } : share));

/** Marks every due share as ordered, under the next payment. */
export const ordered = (shares: readonly Share[]): Share[] =>
  shares.map((share) =>
    share.state === 'due' ? { ...share, state: 'paying', attempt: share.attempt + 1, paidBy: undefined } : share,
  );

/** Replaces one share. */
export const withShare = (shares: readonly Share[], changed: Share): Share[] =>
  shares.map((share) => (share.payee === changed.payee ? changed : share));
