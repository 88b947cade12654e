import type { DataOf } from '@claimstream/events-schema';
import type { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import type { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import type { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import { retryOnConflict } from '@claimstream/lambda-kit';
import { type Claim, supersedes, withEntry } from '../domain/claim.ts';
import { byRules, byStaff } from '../domain/file-entry.ts';
import type { Claims } from '../store/claims.ts';
import { type EndWait, endWaits } from './end-waits.ts';

type Records = Pick<Claims, 'get' | 'update'>;
type FraudData = DataOf<typeof FraudDetected> | DataOf<typeof FraudNotDetected>;

/** Stores a fact with its entry on the timeline, then lets the workflow go on if it waited for this one only. */
export function recordEvidence(claims: Records, end: EndWait) {
  const recordFact = async (claimId: string, change: (claim: Claim) => Claim | undefined): Promise<void> => {
    const claim = await retryOnConflict(async () => {
      const found = await claims.get(claimId);
      if (!found) throw new Error(`Claim ${claimId} is missing`);
      const changed = change(found.item);
      if (changed) await claims.update(changed, found.version);
      return changed ?? found.item;
    });
    await endWaits(claim, end);
  };
  return {
    document: ({ claimId, attempt, reading }: DataOf<typeof DocumentProcessed>, at: string): Promise<void> => {
      if (!claimId || reading.kind !== 'damage') return Promise.resolve();
      const { assessment, severity, assessmentConfidence: confidence } = reading;
      const evidence = { attempt, assessment, severity, confidence };
      return recordFact(claimId, (claim) => {
        if (claim.evidence && claim.evidence.attempt >= attempt) return undefined;
        return { ...withEntry(claim, at, 'evidence'), evidence };
      });
    },
    fraud: ({ subjectKind, claimId, attempt, outcome, reasons, decidedBy, ...counted }: FraudData, at: string) => {
      // Older events do not count decisions; what a person decided still outranks what the rules found.
      const { decisions = decidedBy === 'person' ? 1 : 0 } = counted;
      if (subjectKind !== 'claim' || !claimId) return Promise.resolve();
      const referred = 'referred' in counted && counted.referred === true;
      const fraud = { attempt, outcome, reasons, decidedBy, decisions, ...(referred && { referred }) };
      return recordFact(claimId, (claim) =>
        supersedes(fraud, claim.fraud)
          ? { ...withEntry(claim, at, 'fraud-result', reasons, decidedBy === 'person' ? byStaff() : byRules), fraud }
          : undefined,
      );
    },
  };
}
