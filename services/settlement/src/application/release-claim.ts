import type { EventContext } from '@claimstream/events-schema';
import { retryOnConflict } from '@claimstream/lambda-kit';
import { isReleasable, roundOf } from '../domain/rounds.ts';
import type { Settlements } from '../store/settlements.ts';
import { releaseChange } from './plan-round.ts';

/**
 * Nothing is owed any more on the assessments up to a round: the claim was denied, or its customer withdrew it. The reserves are released; money on its
 * way is not called back. An assessment of such a round that comes later is not settled.
 */
export function releaseClaim(settlements: Pick<Settlements, 'rounds' | 'roundsChange' | 'settlementChange' | 'write'>) {
  return ({ data: { claimId, round = 1 } }: { data: { claimId: string; round?: number } }, context: EventContext) =>
    retryOnConflict(async () => {
      const { index, all } = await settlements.rounds(claimId);
      if ((index?.item.releasedThrough ?? 0) >= round) return;
      const given = all.filter(({ item }) => roundOf(item) <= round && isReleasable(item));
      const settlementIds = all.map(({ item }) => item.settlementId);
      await settlements.write(
        settlements.roundsChange({ claimId, settlementIds, releasedThrough: round }, index?.version ?? 'absent'),
        ...given.map((one) => releaseChange(settlements, one, context)),
      );
    });
}
