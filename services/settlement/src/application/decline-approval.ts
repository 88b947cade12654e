import { createEvent, type EventContext } from '@claimstream/events-schema';
import { SettlementDeclined } from '@claimstream/events-schema/settlement/settlement-declined';
import { type ApiRequest, continueJourney, Problem, retryOnConflict } from '@claimstream/lambda-kit';
import { isOnItsWay, roundOf, stands } from '../domain/rounds.ts';
import type { Settlement } from '../domain/settlement.ts';
import type { Settlements } from '../store/settlements.ts';
import { approvalNotFound, refuseThePartial } from './approval-refusals.ts';

type Caller = ApiRequest<undefined>['caller'];

/**
 * A supervisor declines a payout with a reason, and an adjuster assesses the claim anew. The reserve stays in the books until then. Declining it
 * again changes nothing.
 * @returns the state of the settlement
 */
export function declineApproval(settlements: Pick<Settlements, 'get' | 'settlementChange' | 'write'>) {
  return (settlementId: string, reason: string, caller: Caller, context: EventContext): Promise<Settlement['state']> =>
    retryOnConflict(async () => {
      const found = await settlements.get(settlementId);
      if (!found) throw approvalNotFound();
      const { item, version } = found;
      refuseThePartial(item, caller);
      if (item.state === 'declined') return item.state;
      if (!['awaiting-approval', 'payment-failed'].includes(item.state)) {
        throw new Problem(
          409,
          'NOTHING_TO_DECLINE',
          'This payout does not wait for approval. GET /settlements/{claimId} says where the money is.',
        );
      }
      if (stands(item)) {
        throw new Problem(
          409,
          'PAID_BEFORE',
          'This money was paid and came back, so it is owed. Approve where it goes, or wait until the customer names another account.',
        );
      }
      if (isOnItsWay(item)) {
        throw new Problem(
          409,
          'PAID_IN_PART',
          'A part of this money arrived or may still arrive, so the rest is owed as well. Approve the rest, or wait until the other payment fails.',
        );
      }
      const { claimId, customerId, policyId } = item;
      const data = {
        settlementId,
        claimId,
        customerId,
        policyId,
        round: roundOf(item),
        reasonCode: 'APPROVAL_DECLINED',
      };
      continueJourney(item.correlationId);
      const event = createEvent(SettlementDeclined, data, { ...context, correlationId: item.correlationId });
      const declined: Settlement = {
        ...item,
        state: 'declined',
        approvalReason: undefined,
        declined: { by: caller.sub, at: context.occurredAt, reason },
      };
      await settlements.write(settlements.settlementChange(declined, version, [item.state], [event]));
      return declined.state;
    });
}
