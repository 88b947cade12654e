import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import type { Payout } from './payout.ts';

/**
 * A part of a payout that somebody gets by a payment of its own, where a lienholder has a part. A share that is `due` was not ordered yet, or
 * is to be ordered again.
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

/** The shares of a payout in which a lienholder has a part, theirs first; nothing where all of it is the customer's. */
export function sharesOf({ payoutCents, lienholderCents = 0 }: Pick<Payout, 'payoutCents' | 'lienholderCents'>) {
  if (lienholderCents === 0) return undefined;
  const share = (payee: Payee, cents: number): Share => ({ payee, cents, state: 'due', attempt: 0 });
  const rest = payoutCents - lienholderCents;
  return [share('lienholder', lienholderCents), ...(rest > 0 ? [share('insured', rest)] : [])];
}

/** The two parts of a payout as its calculation shows them; nothing where all of it is the customer's. */
export const division = (payoutCents: number, lienholderCents: number) =>
  lienholderCents > 0 && {
    shares: [
      { payee: 'lienholder' as const, cents: lienholderCents },
      { payee: 'insured' as const, cents: payoutCents - lienholderCents },
    ],
  };

/**
 * Where a settlement is whose shares stand so. The customer can mend their own account only, so what came back from a lienholder waits for a
 * supervisor as a payment that failed.
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

/** The customer's share is to be paid again, for they said where. */
export const dueByCustomer = (shares: readonly Share[]): Share[] =>
  shares.map((share) => (share.payee === 'insured' && share.state === 'returned' ? { ...share, state: 'due' } : share));

/** Every share that is due is ordered, under the next payment. */
export const ordered = (shares: readonly Share[]): Share[] =>
  shares.map((share) =>
    share.state === 'due' ? { ...share, state: 'paying', attempt: share.attempt + 1, paidBy: undefined } : share,
  );

/** One share as it stands now, the others as they were. */
export const withShare = (shares: readonly Share[], changed: Share): Share[] =>
  shares.map((share) => (share.payee === changed.payee ? changed : share));
