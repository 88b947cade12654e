import { type ApiRequest, apiHandler, Problem } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { payOut } from '../pay-out.ts';
import { type Settlements, settlementStore } from '../store/settlements.ts';

const Path = z.object({ approvalId: z.uuid() });
const Decision = z.object({ decision: z.literal('approve').meta({ pii: 'none' }) });

/**
 * A supervisor approves a payout: the money is requested. Approving twice requests nothing twice. Whoever assesses
 * damage does not approve, nor does whom it pays: two people stand behind each payout above authority. While a person's
 * confirmation of fraud stands, nobody approves.
 */
export function decideApproval(
  settlements: Pick<Settlements, 'get' | 'fraudResult' | 'paymentChange' | 'settlementChange' | 'write'>,
) {
  return async ({
    caller,
    path,
    context,
  }: Pick<ApiRequest<z.infer<typeof Decision>, z.infer<typeof Path>>, 'caller' | 'path' | 'context'>) => {
    const found = await settlements.get(path.approvalId);
    if (!found)
      throw new Problem(404, 'APPROVAL_NOT_FOUND', 'There is no such approval. GET /approvals lists the open ones.');
    const { item, version } = found;
    if (caller.groups.includes('adjusters')) {
      throw new Problem(403, 'ASSESSES_CLAIMS', 'You assess claims too. A supervisor who does not must approve this.');
    }
    if (item.customerId === caller.sub) {
      throw new Problem(403, 'OWN_PAYOUT', 'This payout goes to you. Another supervisor must approve it.');
    }
    if (item.state === 'paying' || item.state === 'paid') return answer(item.settlementId, item.state);
    if (item.state === 'nothing-payable') {
      throw new Problem(
        409,
        'NOTHING_TO_APPROVE',
        'Nothing is payable on this settlement, so there is nothing to approve.',
      );
    }
    if ((await settlements.fraudResult(item.claimId))?.item.confirmed) {
      throw new Problem(
        409,
        'FRAUD_CONFIRMED',
        'A person confirmed this claim as fraud. A colleague who did not confirm it must release the flag first: POST /flags/{flagId}/decision with "release" and a reason. Then approve again.',
        { flagId: item.claimId },
      );
    }
    const approved = { ...item, approvals: [...item.approvals, { by: caller.sub, at: context.occurredAt }] };
    const { settlement, events, payment } = payOut(settlements, approved, {
      ...context,
      correlationId: item.correlationId,
    });
    const change = settlements.settlementChange(settlement, version, ['awaiting-approval', 'payment-failed'], events);
    await settlements.write(payment, change);
    return answer(item.settlementId, settlement.state);
  };
}

const answer = (approvalId: string, state: string) => ({ status: 202, body: { approvalId, state } });

export const handler = apiHandler({
  groups: ['supervisors'],
  path: Path,
  body: Decision,
  handle: decideApproval(settlementStore()),
});
