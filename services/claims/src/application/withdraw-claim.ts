import { createEvent, type EventContext } from '@claimstream/events-schema';
import { ClaimWithdrawn } from '@claimstream/events-schema/claims/claim-withdrawn';
import { continueJourney, retryOnConflict } from '@claimstream/lambda-kit';
import { type Claim, roundOf, withEntry } from '../domain/claim.ts';
import { byCustomer } from '../domain/file-entry.ts';
import { againstWithdrawal } from '../domain/way-back.ts';
import type { Claims } from '../store/claims.ts';
import { changeRefused, claimNotFound } from './change-refusals.ts';
import { type EndWait, endWaitOf } from './end-wait.ts';
import { givenBack } from './total-losses-of-car.ts';

/**
 * The customer withdraws a claim that is not paid yet. Settlement releases its reserve; money that it ordered before it learns of this may
 * still arrive, and then the claim is paid after all.
 */
export function withdrawClaim(
  claims: Pick<Claims, 'get' | 'transition' | 'policy' | 'totalLosses' | 'totalLossesChange'>,
  end: EndWait,
) {
  return async (claimId: string, customerId: string, request: EventContext): Promise<Claim['state']> => {
    const claim = await retryOnConflict(async () => {
      const found = await claims.get(claimId);
      if (found?.item.customerId !== customerId) throw claimNotFound();
      const { item, version } = found;
      if (item.state === 'withdrawn') return item;
      const refusal = againstWithdrawal(item);
      if (refusal) throw changeRefused(refusal, claimId);
      continueJourney(item.correlationId);
      const context = { ...request, correlationId: item.correlationId };
      const { policyId } = item;
      const event = createEvent(ClaimWithdrawn, { claimId, customerId, policyId, round: roundOf(item) }, context);
      const after: Claim = {
        ...withEntry(item, context.occurredAt, 'withdrawn', [], byCustomer),
        state: 'withdrawn',
        outcome: 'withdrawn',
        reasons: [],
        payoutCents: undefined,
        settlementDeadlinePassedAt: undefined,
      };
      await claims.transition(after, version, [event], await givenBack(claims, item));
      return after;
    });
    await endWaitOf(claim, end);
    return 'withdrawn';
  };
}
