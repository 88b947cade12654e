import { accounts, type Exposure } from '@claimstream/api-contract/settlement/ledger-entry';
import * as z from 'zod';
import { type Balances, nothing } from './accounts.ts';
import { ExposureFacts, type Fact, type Moment, noFacts, withFact } from './exposure-facts.ts';
import { type Line, linesBetween } from './journal-entry.ts';
import { balancesOf, positionOf } from './posting-rules.ts';

/** An exposure with what stands on its accounts; written with each entry, so that the two never part. */
export const Booked = z.object({
  facts: ExposureFacts,
  /** What an older version wrote lacks the accounts that came later. */
  balances: z.partialRecord(z.enum(accounts), z.int()).transform((known): Balances => ({ ...nothing, ...known })),
  /** Entries so far. */
  entries: z.int().nonnegative(),
});
export type Booked = z.infer<typeof Booked>;

export const unbooked: Booked = Object.freeze({ facts: noFacts, balances: nothing, entries: 0 });

/**
 * Books what happened: the entry is the difference between what stands on the accounts and what must stand there by all that
 * is known now. So an entry follows from an event, and the balances from the set of events alone, in whatever order they came.
 * @returns undefined where nothing new was said; no lines where it moves no money
 */
export function postFact(
  exposure: Exposure,
  known: Booked,
  fact: Fact,
  moment: Moment,
): { booked: Booked; lines: Line[] } | undefined {
  const facts = withFact(known.facts, fact, moment);
  if (facts === known.facts) return undefined;
  const balances = balancesOf(positionOf(exposure, facts));
  const lines = linesBetween(known.balances, balances);
  return { booked: { facts, balances, entries: known.entries + (lines.length > 0 ? 1 : 0) }, lines };
}
