import type { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { type Handle, retryOnConflict } from '@claimstream/lambda-kit';
import { computePayout } from '../domain/payout.ts';
import { roundOf } from '../domain/rounds.ts';
import type { Settlement } from '../domain/settlement.ts';
import { type Settlements, settlementIdOf } from '../store/settlements.ts';
import { planRound } from './plan-round.ts';

type Records = Pick<Settlements, 'rounds' | 'policy' | 'fraudHold' | 'roundsChange' | 'settlementChange' | 'write'>;

/**
 * Computes the payout of an assessed claim, reserves it, and requests the money or an approval. Each round of assessment is settled once; one that
 * comes after a later round, or after nothing is owed any more, is ignored.
 */
export function settleClaim(settlements: Records): Handle<typeof ClaimAssessed> {
  return ({ data }, context) =>
    retryOnConflict(async () => {
      const { claimId, customerId, policyId, assessedBy, handledBy, lienholder } = data;
      const { round = 1 } = data;
      const { index, all } = await settlements.rounds(claimId);
      const releasedThrough = index?.item.releasedThrough ?? 0;
      if (round <= releasedThrough || all.some(({ item }) => roundOf(item) >= round)) return;
      const policy = await settlements.policy(policyId);
      // Policy.Issued came before the claim was accepted, so it is on its way: the queue tries again.
      if (!policy) throw new Error(`Policy ${policyId} is not here yet`);
      const payout = computePayout({ ...policy, ...data });
      const settlementId = settlementIdOf(claimId, round);
      const computed: Settlement = {
        ...payout,
        ...(payout.totalLoss && lienholder && { lienholderOwedCents: lienholder.owedCents }),
        lienholderPayee: lienholder?.payee,
        settlementId,
        claimId,
        customerId,
        policyId,
        round,
        assessedBy,
        handledBy,
        state: 'awaiting-earlier',
        paymentAttempt: 0,
        approvals: [],
        returns: [],
        payee: all.at(-1)?.item.payee,
        requestedAt: context.occurredAt,
        correlationId: context.correlationId,
        ledger: [],
      };
      const isHeld = (await settlements.fraudHold(claimId)) !== undefined;
      const { settlement, events, changes } = planRound(settlements, computed, all, isHeld, context);
      const settlementIds = [...all.map(({ item }) => item.settlementId), settlementId];
      await settlements.write(
        settlements.roundsChange({ claimId, settlementIds, releasedThrough }, index?.version ?? 'absent'),
        ...changes,
        settlements.settlementChange(settlement, 'absent', [], events),
      );
    });
}
