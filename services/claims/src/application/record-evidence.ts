import type { DataOf } from '@claimstream/events-schema';
import type { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import type { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import type { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import { retryOnConflict } from '@claimstream/lambda-kit';
import { type Claim, supersedes } from '../domain/claim.ts';
import type { Claims } from '../store/claims.ts';
import { type CompleteWait, endWaits } from './end-waits.ts';

type Records = Pick<Claims, 'get' | 'update'>;
type FraudData = DataOf<typeof FraudDetected> | DataOf<typeof FraudNotDetected>;

/** Stores a fact, then lets the workflow go on if it waited for this one only. */
export function recordEvidence(claims: Records, complete: CompleteWait) {
  const recordFact = async (claimId: string, change: (claim: Claim) => Partial<Claim> | undefined): Promise<void> => {
    await retryOnConflict(async () => {
      const found = await claims.get(claimId);
      if (!found) throw new Error(`Claim ${claimId} is missing`);
      const fact = change(found.item);
      if (fact) await claims.update({ ...found.item, ...fact }, found.version);
    });
    await endWaits(claims, claimId, complete);
  };
  return {
    document: ({ claimId, attempt, reading }: DataOf<typeof DocumentProcessed>): Promise<void> => {
      if (!claimId || reading.kind !== 'damage') return Promise.resolve();
      const { assessment, severity, assessmentConfidence: confidence } = reading;
      return recordFact(claimId, ({ evidence }) =>
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
      // Older events do not count decisions; what a person decided still outranks what the rules found.
      decisions = decidedBy === 'person' ? 1 : 0,
    }: FraudData): Promise<void> => {
      if (subjectKind !== 'claim' || !claimId) return Promise.resolve();
      const result = { attempt, outcome, reasons, decidedBy, decisions };
      return recordFact(claimId, ({ fraud }) => (supersedes(result, fraud) ? { fraud: result } : undefined));
    },
  };
}
