import type { DataOf } from '@claimstream/events-schema';
import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import { eventHandler, on, retryOnConflict } from '@claimstream/lambda-kit';
import { type CompleteWait, completeTask, endWaits } from '../complete-wait.ts';
import { type Claim, supersedes } from '../domain/claim.ts';
import { type Claims, claimStore } from '../store/claims.ts';

type Records = Pick<Claims, 'get' | 'note'>;
type FraudData = DataOf<typeof FraudDetected> | DataOf<typeof FraudNotDetected>;

/** Writes a fact down, then lets the workflow go on if it was the last one it waited for. */
export function recordEvidence(claims: Records, complete: CompleteWait) {
  const noteFact = async (claimId: string, change: (claim: Claim) => Partial<Claim> | undefined): Promise<void> => {
    await retryOnConflict(async () => {
      const found = await claims.get(claimId);
      if (!found) throw new Error(`Claim ${claimId} is missing`);
      const fact = change(found.item);
      if (fact) await claims.note({ ...found.item, ...fact }, found.version);
    });
    await endWaits(claims, claimId, complete);
  };
  return {
    document: ({ claimId, attempt, reading }: DataOf<typeof DocumentProcessed>): Promise<void> => {
      if (!claimId || reading.kind !== 'damage') return Promise.resolve();
      const { assessment, severity, assessmentConfidence: confidence } = reading;
      return noteFact(claimId, ({ evidence }) =>
        evidence && evidence.attempt >= attempt
          ? undefined
          : { evidence: { attempt, assessment, severity, confidence } },
      );
    },
    fraud: ({
      subjectKind,
      claimId,
      attempt,
      outcome,
      reasons,
      decidedBy,
      decisions = 0,
    }: FraudData): Promise<void> => {
      if (subjectKind !== 'claim' || !claimId) return Promise.resolve();
      const result = { attempt, outcome, reasons, decidedBy, decisions };
      return noteFact(claimId, ({ fraud }) => (supersedes(result, fraud) ? { fraud: result } : undefined));
    },
  };
}

const { document, fraud } = recordEvidence(claimStore(), completeTask);

export const handler = eventHandler([
  on(DocumentProcessed, ({ data }) => document(data)),
  on(FraudDetected, ({ data }) => fraud(data)),
  on(FraudNotDetected, ({ data }) => fraud(data)),
]);
