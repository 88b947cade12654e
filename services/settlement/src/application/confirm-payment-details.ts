import type { AnswerOf } from '@claimstream/api-contract';
import type { confirmPaymentDetails as route } from '@claimstream/api-contract/settlement/confirm-payment-details';
import type { EventContext } from '@claimstream/events-schema';
import { continueJourney, Problem, retryOnConflict } from '@claimstream/lambda-kit';
import { currentOf } from '../domain/rounds.ts';
import { approvalReason, type Settlement } from '../domain/settlement.ts';
import { dueByCustomer } from '../domain/shares.ts';
import type { Settlements } from '../store/settlements.ts';
import { approvalRequested } from './approval-requested.ts';
import { payOut } from './pay-out.ts';

type Records = Pick<Settlements, 'rounds' | 'fraudHold' | 'settlementChange' | 'write'>;

/**
 * The customer says where the money of a returned payment goes, and the service orders it again. A supervisor approves first if
 * fraud holds the claim, or if a payout above authority goes to another account than the approved one.
 */
export function confirmPaymentDetails(settlements: Records) {
  return (
    claimId: string,
    { customerId, payee }: { customerId: string; payee?: string },
    context: EventContext,
  ): Promise<AnswerOf<typeof route>> =>
    retryOnConflict(async () => {
      const { all } = await settlements.rounds(claimId);
      const current = currentOf(all.map(({ item }) => item));
      const found = all.find(({ item }) => item === current);
      if (found?.item.customerId !== customerId) throw notSettled();
      const { item, version } = found;
      const { settlementId } = item;
      if (item.state !== 'payment-returned') return { settlementId, state: stateWhereOrdered(item, payee) };
      const shares = item.shares && dueByCustomer(item.shares);
      const confirmed: Settlement = { ...item, shares, payee: payee ?? item.payee };
      continueJourney(item.correlationId);
      const inJourney = { ...context, correlationId: item.correlationId };
      const isElsewhere = confirmed.payee !== item.payee;
      const isHeld = (await settlements.fraudHold(claimId)) !== undefined;
      const reason = approvalReason(isElsewhere ? item.payoutCents + (item.paidBeforeCents ?? 0) : 0, isHeld);
      if (reason) {
        const waiting: Settlement = { ...confirmed, state: 'awaiting-approval', approvalReason: reason };
        const event = approvalRequested(waiting, reason, inJourney);
        await settlements.write(settlements.settlementChange(waiting, version, ['payment-returned'], [event]));
        return { settlementId, state: waiting.state };
      }
      const { settlement, events } = payOut(confirmed, inJourney);
      await settlements.write(settlements.settlementChange(settlement, version, ['payment-returned'], events));
      return { settlementId, state: settlement.state };
    });
}

/**
 * The same confirmation may be repeated.
 * @throws Problem where there is nothing to confirm, or something else was confirmed
 */
function stateWhereOrdered({ returns, state, payee: known }: Settlement, payee: string | undefined) {
  if (returns.length === 0) {
    throw new Problem(
      409,
      'NOTHING_RETURNED',
      'No payment of this claim came back, so there is nothing to confirm. GET /settlements/{claimId} says where the money is.',
    );
  }
  if (payee !== undefined && payee !== known) {
    throw new Problem(
      409,
      'DETAILS_CONFIRMED',
      'Other details were confirmed before, and the money is ordered. If it comes back again, you are told and can change them.',
    );
  }
  return state;
}

const notSettled = () =>
  new Problem(
    404,
    'NOT_SETTLED',
    'This claim has no settlement, or it is not yours. GET /claims of the claims service says how far your claims are.',
  );
