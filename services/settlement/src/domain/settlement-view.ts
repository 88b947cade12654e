import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import type { Approval } from '@claimstream/api-contract/settlement/list-approvals';
import type { CustomerSettlement, StaffSettlement } from '@claimstream/api-contract/settlement/settlement-views';
import type { FraudHold } from './fraud-result.ts';
import { type Asker, mayApprove } from './may-approve.ts';
import { roundOf } from './rounds.ts';
import type { Settlement } from './settlement.ts';
import { balanceOf, type LedgerEntry } from './settlement-account.ts';

/** The viewer, and fraud's hold on the claim. */
interface Seen extends Asker {
  hold: FraudHold | undefined;
}

/** A settlement as the claim's customer sees it: the calculation of the payout, and where the money is. */
export function customerView(settlement: Settlement): CustomerSettlement {
  const { settlementId, claimId, policyId, state, approvalReason, requestedAt, payoutCents, calculation } = settlement;
  const { paidBeforeCents = 0 } = settlement;
  return {
    view: 'customer',
    settlementId,
    claimId,
    claimNumber: claimNumberOf(claimId),
    policyId,
    state,
    approvalReason,
    requestedAt,
    paidAt: state === 'paid' ? lastOf(settlement, 'payment-made') : undefined,
    returnedAt: settlement.returns
      .map(({ at }) => at)
      .sort()
      .at(-1),
    payoutCents,
    round: roundOf(settlement),
    paidBeforeCents,
    calculation,
  };
}

const lastOf = ({ ledger }: Settlement, kind: LedgerEntry['what']) => ledger.findLast(({ what }) => what === kind)?.at;

/** A settlement as staff see it: with its ledger, and who approved it. */
export function staffView(
  settlement: Settlement,
  others: readonly Settlement[],
  { hold, ...asker }: Seen,
): StaffSettlement {
  const { customerId, approvals, ledger, declined } = settlement;
  const balance = balanceOf(ledger);
  const may = mayApprove(settlement, hold, asker);
  const earlierRounds = others.map(earlierRound);
  const fraudConfirmed = hold === 'FRAUD_CONFIRMED';
  const ofStaff = { customerId, fraudConfirmed, approvals, ledger, balance, declined, earlierRounds, may };
  return { ...customerView(settlement), view: 'staff', ...ofStaff };
}

const earlierRound = (settlement: Settlement): StaffSettlement['earlierRounds'][number] => {
  const { settlementId, state, payoutCents, declined } = settlement;
  return { settlementId, round: roundOf(settlement), state, payoutCents, declined: declined?.reason };
};

/** A settlement in the list of those that wait for a supervisor. */
export function approvalOf(settlement: Settlement, { hold, ...asker }: Seen): Approval {
  const { paidBeforeCents = 0 } = settlement;
  const { settlementId, claimId, customerId, policyId, payoutCents, approvalReason, requestedAt, calculation } =
    settlement;
  return {
    approvalId: settlementId,
    settlementId,
    claimId,
    claimNumber: claimNumberOf(claimId),
    customerId,
    policyId,
    payoutCents,
    reasonCode: approvalReason,
    requestedAt,
    paidBeforeCents,
    calculation,
    may: mayApprove(settlement, hold, asker),
  };
}
