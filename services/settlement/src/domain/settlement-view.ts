import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import type { Approval } from '@claimstream/api-contract/settlement/list-approvals';
import type { CustomerSettlement, StaffSettlement } from '@claimstream/api-contract/settlement/settlement-views';
import type { FraudHold } from './fraud-result.ts';
import { mayApprove } from './may-approve.ts';
import type { Settlement } from './settlement.ts';
import { balanceOf, type LedgerEntry } from './settlement-account.ts';

/** Who looks, and whether a person confirmed the claim as fraud. */
interface Seen {
  groups: readonly string[];
  hold: FraudHold | undefined;
}

/** A settlement as the claim's customer sees it: how the payout came about, and where the money is. */
export function customerView(settlement: Settlement): CustomerSettlement {
  const { settlementId, claimId, policyId, state, approvalReason, requestedAt, payoutCents, calculation } = settlement;
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
    calculation,
  };
}

const lastOf = ({ ledger }: Settlement, kind: LedgerEntry['what']) => ledger.findLast(({ what }) => what === kind)?.at;

/** A settlement as staff see it: with its ledger, and who approved it. */
export function staffView(settlement: Settlement, { groups, hold }: Seen): StaffSettlement {
  const { customerId, approvals, ledger } = settlement;
  const balance = balanceOf(ledger);
  const may = mayApprove(settlement, hold, groups);
  const fraudConfirmed = hold === 'FRAUD_CONFIRMED';
  return { ...customerView(settlement), view: 'staff', customerId, fraudConfirmed, approvals, ledger, balance, may };
}

/** A settlement in the list of those that wait for a supervisor. */
export function approvalOf(settlement: Settlement, { groups, hold }: Seen): Approval {
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
    calculation,
    may: mayApprove(settlement, hold, groups),
  };
}
