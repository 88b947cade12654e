import { type ApiRequest, Problem, staffAlias } from '@claimstream/lambda-kit';
import { partiality } from '../domain/may-approve.ts';
import type { Settlement } from '../domain/settlement.ts';

export const approvalNotFound = () =>
  new Problem(404, 'APPROVAL_NOT_FOUND', 'There is no such approval. GET /approvals lists the open ones.');

const partial = {
  ASSESSES_CLAIMS: 'You assess claims too. A supervisor who does not must decide this.',
  OWN_ASSESSMENT: 'You decided something about this claim. A supervisor who did not must decide its payout.',
} as const;

/** @throws Problem for callers who decided about the claim, or whom the payout pays */
export function refuseThePartial(settlement: Settlement, { sub, groups }: ApiRequest<undefined>['caller']): void {
  const why = partiality(settlement, { groups, alias: staffAlias(settlement.claimId, sub) });
  if (why) throw new Problem(403, why, partial[why]);
  if (settlement.customerId === sub) {
    throw new Problem(403, 'OWN_PAYOUT', 'This payout goes to you. Another supervisor must approve it.');
  }
}

/** Why a payout in a state that does not wait for a supervisor cannot be approved. */
export const notToApprove: Partial<Record<Settlement['state'], readonly [code: string, detail: string]>> = {
  'nothing-payable': ['NOTHING_TO_APPROVE', 'Nothing is payable on this settlement, so there is nothing to approve.'],
  'payment-returned': [
    'AWAITS_DETAILS',
    'The bank sent the money back. The customer must confirm their bank details before it is paid again; there is nothing to approve until then.',
  ],
  declined: [
    'PAYOUT_DECLINED',
    'This payout was declined. The claim is assessed anew, and its next payout is another approval.',
  ],
  released: ['PAYOUT_RELEASED', 'This payout is not owed any more. GET /settlements/{claimId} shows the one that is.'],
  'awaiting-earlier': [
    'AWAITS_EARLIER_PAYMENT',
    'An earlier payment of this claim is on its way. This payout is computed once it is known what became of it.',
  ],
};
