import { type Account, accounts } from '@claimstream/api-contract/settlement/ledger-entry';

/**
 * The accounts of an exposure, each with the side on which it grows. A loss is an expense when it is reported, and a liability
 * until it is paid: SSAP 55, unpaid claims, losses and loss adjustment expenses.
 */
export const normalSides: Record<Account, 'debit' | 'credit'> = {
  /** Expense: the cost of the losses, before recoveries. */
  'losses-incurred': 'debit',
  /** Liability: the part of them still to be paid. */
  'loss-reserve': 'credit',
  /** Money on its way out or in, until the bank statement clears it. */
  'cash-clearing': 'debit',
  /** Expense: lawyers, adjusters and collectors of this claim; not part of the loss, and without a limit. */
  'allocated-expense': 'debit',
  /** Money that subrogation and salvage brought back, against the losses. */
  recoveries: 'credit',
  /** Liability: the insured's share of a recovery, for their deductible. */
  'due-to-insured': 'credit',
  /** Liability: rental cars that the policy pays, until the rental company's invoice is settled outside of this service. */
  'due-to-vendor': 'credit',
};

export { type Account, accounts };

/** The balance of each account, debits positive and credits negative. The sum of all is zero. */
export type Balances = Record<Account, number>;

export const nothing: Balances = Object.freeze(Object.fromEntries(accounts.map((account) => [account, 0])) as Balances);

/** The balance of an account as people read it: positive on the side on which it grows. */
export const balanceOn = (balances: Balances, account: Account): number =>
  // Zero has no side, and JSON no negative zero.
  normalSides[account] === 'debit' ? balances[account] : 0 - balances[account];
