import type { Turn } from '@claimstream/api-contract/claims/revisions';
import { type Claim, roundOf, withEntry } from './claim.ts';
import { byCustomer, byStaff } from './file-entry.ts';

/** What ended a round of assessment: who did it, and why. */
export interface RoundEnd {
  what: Turn;
  at: string;
  by?: string;
  reason?: string;
}

/**
 * The claim in its next round: how the last one was decided goes to the file, and nothing of it decides the next one. What was paid
 * stays paid.
 */
export function nextRound(claim: Claim, end: RoundEnd, reasons: string[] = []): Claim {
  const { decision, decidedBy, decidedAt, note, revisions = [] } = claim;
  const { what, at, by } = end;
  const told = what === 'objected' ? byCustomer : byStaff(by);
  const ended = { round: roundOf(claim), ...end, decision, decidedBy, decidedAt, note };
  return {
    ...withEntry(claim, at, what, reasons, told),
    round: roundOf(claim) + 1,
    revisions: [...revisions, ended],
    reasons: [],
    decision: undefined,
    decidedBy: undefined,
    decidedAt: undefined,
    note: undefined,
    outcome: undefined,
    payoutCents: undefined,
    reviewRequestedAt: undefined,
    settlementDeadlinePassedAt: undefined,
  };
}

/** Everybody of the staff who decided or changed anything about the claim so far. */
export function handlersOf({ decidedBy, revisions = [] }: Pick<Claim, 'decidedBy' | 'revisions'>): string[] {
  const all = [...revisions.flatMap((revision) => [revision.decidedBy, revision.by]), decidedBy];
  return [...new Set(all.filter((sub) => sub !== undefined))];
}
