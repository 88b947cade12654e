import { attemptEach, retryOnConflict } from '@claimstream/lambda-kit';
import { isSettlementLate, SETTLEMENT_DAYS } from '../domain/end-of-claim.ts';
import { filedBefore } from '../domain/list-filter.ts';
import type { Claims } from '../store/claims.ts';

const PAGE = 100;

/**
 * Shows claims to a person that were assessed long ago and are not settled. Assessed claims are few: the sweep only reads those filed
 * that long ago.
 * @throws the failures, once all others are done
 */
export function sweepSettlements(claims: Pick<Claims, 'list' | 'get' | 'update'>) {
  return async (now: Date): Promise<void> => {
    const late: string[] = [];
    // Read all before the first write.
    for await (const claimId of lateClaims(now)) late.push(claimId);
    await attemptEach(late, 'claims', (claimId) =>
      retryOnConflict(async () => {
        const found = await claims.get(claimId);
        if (!found || !isSettlementLate(found.item, now)) return;
        await claims.update({ ...found.item, settlementDeadlinePassedAt: now.toISOString() }, found.version);
      }),
    );
  };

  async function* lateClaims(now: Date): AsyncGenerator<string> {
    const latest = filedBefore(SETTLEMENT_DAYS, now);
    let cursor: string | undefined;
    do {
      const { items, next } = await claims.list(['assessed', 'settled'], undefined, { limit: PAGE, cursor });
      for (const claim of items) if (isSettlementLate(claim, now)) yield claim.claimId;
      // The oldest come first.
      cursor = items.some(({ filedAt }) => filedAt > latest) ? undefined : next;
    } while (cursor);
  }
}
