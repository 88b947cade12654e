import type { Check } from '../domain/check.ts';
import type { Checks } from '../store/checks.ts';

/** The flags that wait for a person, and those that a person confirmed; oldest first, none about whoever asks. */
export function listFlags(checks: Pick<Checks, 'open' | 'confirmed'>) {
  return async (askedBy: string) => {
    const shown = (all: Check[]) =>
      all
        .filter(({ evidence }) => evidence.customerId !== askedBy)
        .sort((a, b) => a.raisedAt.localeCompare(b.raisedAt));
    const [open, confirmed] = await Promise.all([checks.open(), checks.confirmed()]);
    return {
      flags: shown(open).map(flagOf),
      confirmed: shown(confirmed).map((check) => ({ ...flagOf(check), decisions: check.decisions })),
    };
  };
}

function flagOf({ subjectId, subjectKind, evidence, score, reasons, raisedAt }: Check) {
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
    attempt,
    score,
    reasons,
    raisedAt,
  };
}
