import { type ApiRequest, apiHandler } from '@claimstream/lambda-kit';
import type { Check } from '../domain/check.ts';
import { type Checks, checkStore } from '../store/checks.ts';

/** The flags that wait for a person, and those that one confirmed; oldest first, none about the caller. */
export function listFlags(checks: Pick<Checks, 'open' | 'confirmed'>) {
  return async ({ caller }: Pick<ApiRequest<undefined>, 'caller'>) => {
    const shown = (all: Check[]) =>
      all
        .filter(({ evidence }) => evidence.customerId !== caller.sub)
        .sort((a, b) => a.raisedAt.localeCompare(b.raisedAt));
    const [open, confirmed] = await Promise.all([checks.open(), checks.confirmed()]);
    return {
      status: 200,
      body: {
        flags: shown(open).map(flagOf),
        confirmed: shown(confirmed).map((check) => ({ ...flagOf(check), decisions: check.decisions })),
      },
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

export const handler = apiHandler({ groups: ['adjusters', 'supervisors'], handle: listFlags(checkStore()) });
