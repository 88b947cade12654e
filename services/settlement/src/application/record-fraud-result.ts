import type { DataOf } from '@claimstream/events-schema';
import type { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import type { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import { retryOnConflict } from '@claimstream/lambda-kit';
import { supersedes } from '../domain/fraud-result.ts';
import type { Settlements } from '../store/settlements.ts';

type FraudData = DataOf<typeof FraudDetected> | DataOf<typeof FraudNotDetected>;

/** Stores fraud's result on a claim, so that nothing is paid while a person's confirmation stands or investigators look at it. */
export function recordFraudResult(settlements: Pick<Settlements, 'fraudResult' | 'fraudResultChange' | 'write'>) {
  return async ({ subjectKind, claimId, attempt, outcome, decidedBy, ...counted }: FraudData): Promise<void> => {
    if (subjectKind !== 'claim' || !claimId) return;
    // Older events do not count decisions; a person's decision still outranks the rules' result.
    const { decisions = decidedBy === 'person' ? 1 : 0 } = counted;
    const confirmed = outcome === 'reject' && decidedBy === 'person';
    const referred = 'referred' in counted && counted.referred === true;
    const result = { claimId, attempt, decisions, confirmed, referred };
    await retryOnConflict(async () => {
      const known = await settlements.fraudResult(claimId);
      if (!supersedes(result, known?.item)) return;
      await settlements.write(settlements.fraudResultChange(result, known?.version ?? 'absent'));
    });
  };
}
