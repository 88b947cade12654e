import { type PassedEvent, retryOnConflict } from '@claimstream/lambda-kit';
import { type BusinessMeasurement, measurement } from '../domain/business-metrics.ts';
import { type ClaimFact, type ClaimProgress, factOf, learn, noticeToPayment } from '../domain/claim-progress.ts';
import type { Claims } from '../store/claims.ts';

export type FollowClaims = (events: readonly PassedEvent[]) => Promise<void>;

/**
 * Keeps each claim's progress, and measures the time from notice to payment once both are known, in whichever order they come. Only the
 * write that completes the pair measures.
 */
export function followClaims(
  claims: Pick<Claims, 'get' | 'write'>,
  emit: (measurement: BusinessMeasurement) => void,
): FollowClaims {
  async function advance(claimId: string, facts: readonly ClaimFact[]): Promise<void> {
    const known = await claims.get(claimId);
    const claim = learn(known?.item, claimId, facts);
    if (!claim) return;
    await claims.write(claim, known?.version ?? 'absent');
    const [before, after] = [known && noticeToPayment(known.item), noticeToPayment(claim)];
    if (before === undefined && after !== undefined) emit(measurement('NoticeToPayment', after, paidAt(claim)));
  }
  return async (events) => {
    const facts = events.map(factOf).filter((fact) => fact !== undefined);
    const byClaim = Map.groupBy(facts, ({ claimId }) => claimId);
    await Promise.all([...byClaim].map(([claimId, its]) => retryOnConflict(() => advance(claimId, its))));
  };
}

const paidAt = ({ reached }: ClaimProgress) => new Date(reached.paid!);
