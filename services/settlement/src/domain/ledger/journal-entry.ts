import { accountingMonth, accounts, entryKinds, exposures } from '@claimstream/api-contract/settlement/ledger-entry';
import * as z from 'zod';
import type { Balances } from './accounts.ts';

/** An amount on one side of one account. */
const Line = z.object({
  account: z.enum(accounts),
  side: z.enum(['debit', 'credit']),
  cents: z.int().positive(),
});
export type Line = z.infer<typeof Line>;

/** One entry of the journal: it never changes, and only another entry reverses it. */
export const JournalEntry = z.object({
  /** Derived from the event or request that caused it. */
  entryId: z.uuid(),
  claimId: z.uuid(),
  exposure: z.enum(exposures),
  /** Its number among the entries of the exposure, from 1. */
  number: z.int().positive(),
  what: z.enum(entryKinds),
  causedBy: z.uuid(),
  /** When its fact happened. */
  occurredAt: z.iso.datetime(),
  /** Its accounting month: that of `occurredAt`, or the next one that was still open. */
  month: accountingMonth,
  postedAt: z.iso.datetime(),
  lines: z.array(Line).min(2),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

/**
 * The lines that lead from one set of balances to another, debits first. Empty if nothing moves.
 * @throws RangeError when debits and credits differ, which no posting rule may cause
 */
export function linesBetween(from: Balances, to: Balances): Line[] {
  const moved = accounts.map((account) => ({ account, change: to[account] - from[account] }));
  if (moved.reduce((total, { change }) => total + change, 0) !== 0) throw new RangeError('Debits and credits differ');
  const onSide = (side: Line['side']) =>
    moved
      .filter(({ change }) => (side === 'debit' ? change > 0 : change < 0))
      .map(({ account, change }) => ({ account, side, cents: Math.abs(change) }));
  return [...onSide('debit'), ...onSide('credit')];
}

/** The balances after entries in any order. */
export function balancesAfter(from: Balances, entries: readonly Pick<JournalEntry, 'lines'>[]): Balances {
  const after = { ...from };
  for (const { account, side, cents } of entries.flatMap(({ lines }) => lines))
    after[account] += side === 'debit' ? cents : -cents;
  return after;
}
