import type { Turn } from '@claimstream/api-contract/claims/revisions';
import { type Claim, roundOf, withEntry } from './claim.ts';
import { byCustomer, byStaff } from './file-entry.ts';

/** The end of a round of assessment: what ended it, who did, and why. */
export interface RoundEnd {
  what: Turn;
  at: string;
  by?: string;
  reason?: string;
}

/** The claim in its next round: the file keeps the last decision, which has no effect on the next. Paid money stays paid. */
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

/** All members of staff who decided or changed anything about the claim so far. */
export function handlersOf({ decidedBy, revisions = [] }: Pick<Claim, 'decidedBy' | 'revisions'>): string[] {
  const all = [...revisions.flatMap((revision) => [revision.decidedBy, revision.by]), decidedBy];
  return [...new Set(all.filter((sub) => sub !== undefined))];
}
