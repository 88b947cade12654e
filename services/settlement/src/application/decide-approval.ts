import type { EventContext } from '@claimstream/events-schema';
import { type ApiRequest, Problem, retryOnConflict } from '@claimstream/lambda-kit';
import type { FraudHold } from '../domain/fraud-result.ts';
import type { Settlement } from '../domain/settlement.ts';
import { dueByApproval } from '../domain/shares.ts';
import type { Settlements } from '../store/settlements.ts';
import { approvalNotFound, notToApprove, refuseThePartial } from './approval-refusals.ts';
import { payOut } from './pay-out.ts';

type Records = Pick<Settlements, 'get' | 'fraudHold' | 'settlementChange' | 'write'>;
type Caller = ApiRequest<undefined>['caller'];

/**
 * A supervisor approves a payout, and the service requests the money. Approving twice requests nothing twice. Nobody approves who decided
 * anything about the claim or receives the payout: two people stand behind each payout above authority. While a person's confirmation of
 * fraud stands, or investigators look at the claim, nobody can approve.
 * @returns the state of the settlement
 */
export function decideApproval(settlements: Records) {
  return (settlementId: string, caller: Caller, context: EventContext): Promise<Settlement['state']> =>
    retryOnConflict(async () => {
      const found = await settlements.get(settlementId);
      if (!found) throw approvalNotFound();
      const { item, version } = found;
      refuseThePartial(item, caller);
      if (item.state === 'paying' || item.state === 'paid') return item.state;
      const refusal = notToApprove[item.state];
      if (refusal) throw new Problem(409, ...refusal);
      const hold = await settlements.fraudHold(item.claimId);
      if (hold) throw onHold[hold](item.claimId);
      const approvals = [...item.approvals, { by: caller.sub, at: context.occurredAt }];
      const { settlement, events } = payOut(
        { ...item, approvals, shares: item.shares && dueByApproval(item.shares) },
        { ...context, correlationId: item.correlationId },
      );
      const change = settlements.settlementChange(settlement, version, ['awaiting-approval', 'payment-failed'], events);
      await settlements.write(change);
      return settlement.state;
    });
}

const onHold: Record<FraudHold, (flagId: string) => Problem> = {
  FRAUD_CONFIRMED: (flagId) =>
    new Problem(
      409,
      'FRAUD_CONFIRMED',
      'A person confirmed this claim as fraud. An investigator who did not confirm it must release the flag first: POST /flags/{flagId}/decision with "release" and a reason. Then approve again.',
      { flagId },
    ),
  FRAUD_REFERRED: (flagId) =>
    new Problem(
      409,
      'FRAUD_REFERRED',
      'Investigators look at this claim. One of them must clear the flag first: POST /flags/{flagId}/decision with "clear" and a reason. Then approve again.',
      { flagId },
    ),
};
