import { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import { eventHandler, on, retryOnConflict } from '@claimstream/lambda-kit';
import { applyCheck, type Check } from '../domain/document.ts';
import { type Documents, documentStore } from '../store/documents.ts';

/** Notes what the fraud service found about a document. */
export function recordCheck(documents: Pick<Documents, 'get' | 'write'>) {
  return (documentId: string, check: Check): Promise<void> =>
    retryOnConflict(async () => {
      const found = await documents.get(documentId);
      if (!found) throw new Error(`Document ${documentId} is not here`);
      const changed = applyCheck(found.item, check);
      if (changed) await documents.write(changed, found.version, { priorStates: [found.item.state] });
    });
}

const record = recordCheck(documentStore());

export const handler = eventHandler([
  on(FraudDetected, async ({ data: { subjectKind, subjectId, attempt, outcome, reasons } }) => {
    if (subjectKind !== 'document') return;
    await record(subjectId, { attempt, state: outcome === 'reject' ? 'refused' : 'review', reasons });
  }),
  on(FraudNotDetected, async ({ data: { subjectKind, subjectId, attempt, reasons } }) => {
    if (subjectKind === 'document') await record(subjectId, { attempt, state: 'cleared', reasons });
  }),
]);
