import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import { findingTexts } from '@claimstream/api-contract/fraud/finding-texts';
import type { Flag, Finding as ShownFinding } from '@claimstream/api-contract/fraud/flag';
import { flagDecisions } from '@claimstream/api-contract/fraud/flag-decision';
import type { Check } from './check.ts';
import { type Finding, weightOf } from './finding.ts';
import { afterDecision, type GivenDecision, isConfirmed, isInvestigator } from './flag.ts';
import { awaitsInvestigator } from './weights.ts';

/** The person who looks at a check. */
export interface Viewer {
  sub: string;
  groups: readonly string[];
}

/** A check as a member of staff sees it, with the decisions that they may make. */
export function flagOf(check: Check, seenBy: Viewer): Flag {
  const { subjectId, subjectKind, evidence, score, decidedBy, decisions, raisedAt, state, referral, notes } = check;
  const { customerId, policyId, claimId, attempt, reading, documentId } = evidence;
  return {
    flagId: subjectId,
    subjectKind,
    subjectId,
    documentId,
    documentKind: reading.kind,
    customerId,
    policyId,
    claimId,
    claimNumber: claimId && claimNumberOf(claimId),
    attempt,
    state: flagStateOf(check),
    outcome: state === 'pending' ? undefined : state,
    score,
    decidedBy,
    findings: findingsOf(check).map(shown),
    raisedAt,
    decisions,
    referral,
    notes,
    may: mayDecide(check, seenBy),
  };
}

/** People's name for the state of a check. */
export function flagStateOf(check: Pick<Check, 'state' | 'decidedBy' | 'score'>): Flag['state'] {
  if (awaitsInvestigator(check)) return 'referred';
  if (check.state === 'review') return 'open';
  if (check.state === 'reject') return isConfirmed(check) ? 'confirmed' : 'refused';
  return check.state;
}

/** Asks the rule itself, so that the answer never differs from it. */
function mayDecide(check: Check, { sub, groups }: Viewer): Flag['may'] {
  const note = check.referral !== undefined && isInvestigator(groups);
  const after = (decision: GivenDecision['decision']) =>
    afterDecision(check, { decision, reason: '', by: sub, groups, at: check.raisedAt });
  const decide = flagDecisions.filter((decision) => {
    const decided = after(decision);
    return typeof decided !== 'string' && decided !== check;
  });
  if (decide.length > 0) return { decide, note };
  const refusal = after(isConfirmed(check) ? 'release' : 'clear');
  const why = refusal === 'NOT_INVESTIGATOR' || refusal === 'OWN_CONFIRMATION' ? refusal : 'FLAG_NOT_OPEN';
  return { decide, note, why };
}

/** A check from before findings were stored has only reasons; each asked a person at least. */
const findingsOf = ({ findings, reasons }: Check): Finding[] =>
  findings ?? reasons.map((reason) => ({ reason, outcome: 'review' }));

const texts: Record<string, string> = findingTexts.en;
const shown = (finding: Finding): ShownFinding => ({
  ...finding,
  weight: weightOf(finding),
  text: texts[finding.reason] ?? finding.reason,
});
