import { flagDecisions } from '@claimstream/api-contract/fraud/flag-decision';
import * as z from 'zod';
import type { Check } from './check.ts';
import { awaitsInvestigator } from './weights.ts';

/** A decision as it stays on file. Colleagues see who decided and why; no event carries either. */
export const FlagDecision = z.object({
  decision: z.enum(flagDecisions),
  reason: z.string(),
  by: z.uuid(),
  at: z.iso.datetime(),
  attempt: z.int().positive(),
});
export type FlagDecision = z.infer<typeof FlagDecision>;

/** A decision as a person gives it; `attempt` is the image that they saw, `groups` are theirs. */
export type GivenDecision = Pick<FlagDecision, 'decision' | 'reason' | 'by' | 'at'> & {
  groups: readonly string[];
  attempt?: number;
};

export type FlagRefusal =
  | 'OWN_FLAG'
  | 'FLAG_REPLACED'
  | 'FLAG_NOT_OPEN'
  | 'FLAG_NOT_CONFIRMED'
  | 'NOT_INVESTIGATOR'
  | 'OWN_CONFIRMATION';

export const isInvestigator = (groups: readonly string[]): boolean => groups.includes('siu');

/** Whether a person confirmed that it is fraud, and nobody released it since. */
export function isConfirmed({ state, decidedBy }: Pick<Check, 'state' | 'decidedBy'>): boolean {
  return state === 'reject' && decidedBy === 'person';
}

/**
 * The check after a person's decision: unchanged if they made it before, or the reason why it is refused. Nobody decides about
 * themselves. Only investigators decide cases that were referred to them and release confirmed ones, and nobody releases their
 * own confirmation, whatever their groups.
 */
export function afterDecision(check: Check, { attempt, groups, ...given }: GivenDecision): Check | FlagRefusal {
  const last = check.decisions.at(-1);
  if (check.evidence.customerId === given.by) return 'OWN_FLAG';
  if (attempt !== undefined && attempt !== check.evidence.attempt) return 'FLAG_REPLACED';
  const stands = check.decidedBy === 'person' && last?.decision === given.decision && last.by === given.by;
  if (stands) return check;
  if (given.decision === 'release') {
    if (!isConfirmed(check)) return 'FLAG_NOT_CONFIRMED';
    if (!isInvestigator(groups)) return 'NOT_INVESTIGATOR';
    if (check.decisions.findLast(({ decision }) => decision === 'confirm')?.by === given.by) return 'OWN_CONFIRMATION';
  } else if (check.state !== 'review') return 'FLAG_NOT_OPEN';
  else if (awaitsInvestigator(check) && !isInvestigator(groups)) return 'NOT_INVESTIGATOR';
  return {
    ...check,
    state: given.decision === 'confirm' ? 'reject' : 'clear',
    score: given.decision === 'confirm' ? 100 : 0,
    decidedBy: 'person',
    decisions: [...check.decisions, { ...given, attempt: check.evidence.attempt }],
  };
}
