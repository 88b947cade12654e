import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import {
  accounts,
  type Exposure,
  type LedgerEntry,
  type Position,
} from '@claimstream/api-contract/settlement/ledger-entry';
import { balanceOn, normalSides } from './accounts.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { Booked } from './post-fact.ts';
import { positionOf } from './posting-rules.ts';

/** An exposure as it is stored, with its name. */
export type NamedExposure = Booked & { exposure: Exposure };

/** The books of one claim as finance reads them. */
export function ledgerView(claimId: string, exposures: readonly NamedExposure[], entries: readonly JournalEntry[]) {
  return {
    claimId,
    claimNumber: claimNumberOf(claimId),
    balance: balanceOf(exposures),
    exposures: exposures.map(({ exposure, facts, balances }) => ({
      exposure,
      ...positionOf(exposure, facts),
      accounts: accounts.map((account) => ({
        account,
        normalSide: normalSides[account],
        balanceCents: balanceOn(balances, account),
      })),
    })),
    entries: entries.toSorted((one, other) => one.number - other.number).map(entryView),
  };
}

/** The sums of all exposures of a claim. */
export function balanceOf(exposures: readonly NamedExposure[]): Position {
  const positions = exposures.map(({ exposure, facts }) => positionOf(exposure, facts));
  const sum = (of: keyof Position) => positions.reduce((total, position) => total + position[of], 0);
  return {
    incurredCents: sum('incurredCents'),
    paidCents: sum('paidCents'),
    outstandingCents: sum('outstandingCents'),
    recoveredCents: sum('recoveredCents'),
    expenseCents: sum('expenseCents'),
    dueToInsuredCents: sum('dueToInsuredCents'),
    dueToVendorCents: sum('dueToVendorCents'),
  };
}

function entryView({ entryId, exposure, number, what, occurredAt, month, postedAt, lines }: JournalEntry): LedgerEntry {
  return {
    entryId,
    exposure,
    number,
    what,
    occurredAt,
    month,
    postedAt,
    lines: lines.map(({ account, side, cents }) => ({
      account,
      debitCents: side === 'debit' ? cents : 0,
      creditCents: side === 'credit' ? cents : 0,
    })),
  };
}
