import type { DataOf, EventContext } from '@claimstream/events-schema';
import type { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import type { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import type { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import { retryOnConflict } from '@claimstream/lambda-kit';
import { type Claim, isChecked, supersedes, withEntry } from '../domain/claim.ts';
import { byRules, byStaff } from '../domain/file-entry.ts';
import type { Claims } from '../store/claims.ts';
import type { Start } from './start-handling.ts';

type Records = Pick<Claims, 'get' | 'update'>;
type FraudData = DataOf<typeof FraudDetected> | DataOf<typeof FraudNotDetected>;

/**
 * Stores a fact with its entry on the timeline, then starts the claim's workflow if the evidence is now complete. A redelivered fact
 * starts it again, which does nothing while it runs: a crash after the write loses no start.
 */
export function recordEvidence(claims: Records, start: Start) {
  const recordFact = async (
    claimId: string,
    context: EventContext,
    change: (claim: Claim) => Claim | undefined,
  ): Promise<void> => {
    const claim = await retryOnConflict(async () => {
      const found = await claims.get(claimId);
      if (!found) throw new Error(`Claim ${claimId} is missing`);
      const changed = change(found.item);
      if (changed) await claims.update(changed, found.version);
      return changed ?? found.item;
    });
    if (!isChecked(claim)) return;
    // The customer is asked for photos once a claim is accepted. A photo's message that comes earlier waits until then.
    if (claim.state === 'requested') throw new Error(`Claim ${claimId} has its evidence before its cover is decided`);
    const { state, correlationId } = claim;
    if (state === 'accepted') await start(claimId, { claimId, context: { ...context, correlationId } });
  };
  return {
    document: (
      { claimId, attempt, reading }: DataOf<typeof DocumentProcessed>,
      context: EventContext,
    ): Promise<void> => {
      if (!claimId || reading.kind !== 'damage') return Promise.resolve();
      const { assessment, severity, assessmentConfidence: confidence } = reading;
      const evidence = { attempt, assessment, severity, confidence };
      return recordFact(claimId, context, (claim) => {
        if (claim.evidence && claim.evidence.attempt >= attempt) return undefined;
        return { ...withEntry(claim, context.occurredAt, 'evidence'), evidence };
      });
    },
    fraud: (
      { subjectKind, claimId, attempt, outcome, reasons, decidedBy, ...counted }: FraudData,
      context: EventContext,
    ) => {
      // Older events do not count decisions; a person's decision still outranks the rules' result.
      const { decisions = decidedBy === 'person' ? 1 : 0 } = counted;
      if (subjectKind !== 'claim' || !claimId) return Promise.resolve();
      const referred = 'referred' in counted && counted.referred === true;
      const fraud = { attempt, outcome, reasons, decidedBy, decisions, ...(referred && { referred }) };
      const { occurredAt: at } = context;
      return recordFact(claimId, context, (claim) =>
        supersedes(fraud, claim.fraud)
          ? { ...withEntry(claim, at, 'fraud-result', reasons, decidedBy === 'person' ? byStaff() : byRules), fraud }
          : undefined,
      );
    },
  };
}
