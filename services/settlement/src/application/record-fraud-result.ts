import type { DataOf } from '@claimstream/events-schema';
import type { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import type { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import { retryOnConflict } from '@claimstream/lambda-kit';
import { supersedes } from '../domain/fraud-result.ts';
import type { Settlements } from '../store/settlements.ts';

type FraudData = DataOf<typeof FraudDetected> | DataOf<typeof FraudNotDetected>;

/** Keeps what fraud found about a claim, so that nothing is paid on it while a person's confirmation stands or investigators look at it. */
export function recordFraudResult(settlements: Pick<Settlements, 'fraudResult' | 'fraudResultChange' | 'write'>) {
  return async ({ subjectKind, claimId, attempt, outcome, decidedBy, ...counted }: FraudData): Promise<void> => {
    if (subjectKind !== 'claim' || !claimId) return;
    // Older events do not count decisions; what a person decided still outranks what the rules found.
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
