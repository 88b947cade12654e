import { apiHandler } from '@claimstream/lambda-kit';
import { type Checks, checkStore } from '../store/checks.ts';

/** The flags that wait for a person, oldest first. */
export function listFlags(checks: Pick<Checks, 'open'>) {
  return async () => {
    const open = (await checks.open()).sort((a, b) => a.raisedAt.localeCompare(b.raisedAt));
    const flags = open.map(({ subjectId, subjectKind, evidence, score, reasons, raisedAt }) => {
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
    });
    return { status: 200, body: { flags } };
  };
}

export const handler = apiHandler({ groups: ['adjusters', 'supervisors'], handle: listFlags(checkStore()) });
