import { type Account, accounts } from '@claimstream/api-contract/settlement/ledger-entry';

/**
 * The accounts of an exposure, each with the side on which it grows. A loss is an expense when it is reported, and a liability
 * until it is paid: SSAP 55, unpaid claims, losses and loss adjustment expenses.
 */
export const normalSides: Record<Account, 'debit' | 'credit'> = {
  /** Expense: what the losses cost, before recoveries. */
  'losses-incurred': 'debit',
  /** Liability: what is still to be paid on them. */
  'loss-reserve': 'credit',
  /** Money on its way out or in, until the bank statement clears it. */
  'cash-clearing': 'debit',
  /** Expense: what lawyers, adjusters and collectors of this claim cost; no part of the loss, and of no limit. */
  'allocated-expense': 'debit',
  /** What subrogation and salvage brought back, against the losses. */
  recoveries: 'credit',
  /** Liability: the share of a recovery that belongs to the insured, whose deductible it is. */
  'due-to-insured': 'credit',
  /** Liability: what rental cars cost the policy, until the rental company's invoice is settled outside of this service. */
  'due-to-vendor': 'credit',
};

export { type Account, accounts };

/** What stands on each account, debits positive and credits negative. The sum of all is zero. */
export type Balances = Record<Account, number>;

export const nothing: Balances = Object.freeze(Object.fromEntries(accounts.map((account) => [account, 0])) as Balances);

/** What stands on an account as people read it: positive on the side on which it grows. */
export const balanceOn = (balances: Balances, account: Account): number =>
  // Zero has no side, and JSON no negative zero.
  normalSides[account] === 'debit' ? balances[account] : 0 - balances[account];
