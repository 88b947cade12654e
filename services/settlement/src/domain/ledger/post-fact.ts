import { accounts, type Exposure } from '@claimstream/api-contract/settlement/ledger-entry';
import * as z from 'zod';
import { type Balances, nothing } from './accounts.ts';
import { ExposureFacts, type Fact, type Moment, noFacts, withFact } from './exposure-facts.ts';
import { type Line, linesBetween } from './journal-entry.ts';
import { balancesOf, positionOf } from './posting-rules.ts';

/** An exposure with its balances; each entry's write includes both, so that they always agree. */
export const Booked = z.object({
  facts: ExposureFacts,
  /** Items of older versions lack the accounts that were added later. */
  balances: z.partialRecord(z.enum(accounts), z.int()).transform((known): Balances => ({ ...nothing, ...known })),
  /** Number of entries so far. */
  entries: z.int().nonnegative(),
});
export type Booked = z.infer<typeof Booked>;

export const unbooked: Booked = Object.freeze({ facts: noFacts, balances: nothing, entries: 0 });

/**
 * Posts a happening: the entry is the difference between the current balances and those that all known facts require. So an
 * entry follows from an event, and the balances from the set of events alone, in whatever order they came.
 * @returns undefined if nothing is new; no lines if it moves no money
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
