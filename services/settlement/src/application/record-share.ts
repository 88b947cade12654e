import { createEvent, type EventContext, type OutgoingEvent } from '@claimstream/events-schema';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { SettlementPaymentReturned } from '@claimstream/events-schema/settlement/settlement-payment-returned';
import type { Stored } from '@claimstream/lambda-kit';
import { owing } from '../domain/rounds.ts';
import type { Settlement } from '../domain/settlement.ts';
import { payment, paymentReturned } from '../domain/settlement-account.ts';
import { type Share, stateOfShares, withShare } from '../domain/shares.ts';
import type { Settlements } from '../store/settlements.ts';
import { approvalRequested } from './approval-requested.ts';
import { paymentsOfShare } from './replaced-payments.ts';

type Records = Pick<Settlements, 'settlementChange' | 'write'>;
const PAYMENT_FAILED = 'PAYMENT_FAILED';

/** A partner's report about the payment of a share. */
export type ToldOfShare =
  | { what: 'paid'; paymentId: string; amountCents: number }
  | { what: 'failed'; paymentId: string }
  | { what: 'returned'; paymentId: string; at: string };

/**
 * Records a report about the payment of a share. The settlement is paid only when every share has arrived; a share that fails or
 * comes back leaves the others as they are.
 */
export async function recordShare(
  settlements: Records,
  { item, version }: Stored<Settlement>,
  told: ToldOfShare,
  context: EventContext,
): Promise<void> {
  const share = item.shares!.find((one) => paymentsOfShare(item, one).includes(told.paymentId));
  if (!share) throw new Error(`Payment ${told.paymentId} is of no share of settlement ${item.settlementId}`);
  const after = { paid: shareArrived, failed: shareFailed, returned: shareReturned }[told.what](
    item,
    share,
    told as never,
    context,
  );
  if (!after) return;
  await settlements.write(settlements.settlementChange(after.settlement, version, [item.state], after.events));
}

interface After {
  settlement: Settlement;
  events: OutgoingEvent[];
}

function shareArrived(
  item: Settlement,
  share: Share,
  { paymentId, amountCents }: ToldOfShare & { what: 'paid' },
  context: EventContext,
): After | undefined {
  if (share.state === 'paid') {
    if (share.paidBy === paymentId) return undefined;
    throw new Error(
      `The ${share.payee} of ${item.settlementId} was paid twice: by ${share.paidBy} and by ${paymentId}`,
    );
  }
  if (amountCents !== share.cents) throw new Error(`Payment ${paymentId} paid another amount than was requested`);
  const ledger = [...owing(item, context.occurredAt), payment(amountCents, context.occurredAt)];
  const settlement = standing({ ...item, ledger }, { ...share, state: 'paid', paidBy: paymentId });
  return { settlement, events: settlement.state === 'paid' ? [paidEvent(settlement, context)] : [] };
}

function shareFailed(
  item: Settlement,
  share: Share,
  { paymentId }: ToldOfShare,
  context: EventContext,
): After | undefined {
  if (share.state !== 'paying' || paymentsOfShare(item, share)[0] !== paymentId) return undefined;
  const settlement = standing(item, { ...share, state: 'failed' });
  return { settlement, events: [approvalRequested(settlement, PAYMENT_FAILED, context)] };
}

function shareReturned(
  item: Settlement,
  share: Share,
  { paymentId, at }: ToldOfShare & { what: 'returned' },
  context: EventContext,
): After | undefined {
  const returns = [...item.returns.filter((one) => one.paymentId !== paymentId), { paymentId, at }];
  const isPaid = share.state === 'paid' && share.paidBy === paymentId;
  const isAwaited = share.state === 'paying' && paymentsOfShare(item, share)[0] === paymentId;
  if (!isPaid && !isAwaited) return { settlement: { ...item, returns }, events: [] };
  const back = isPaid ? [paymentReturned(share.cents, context.occurredAt)] : [];
  const settlement = standing(
    { ...item, returns, paidBy: undefined, ledger: [...item.ledger, ...back] },
    { ...share, state: 'returned', paidBy: undefined },
  );
  const { settlementId, claimId, customerId, policyId } = item;
  const returned = createEvent(
    SettlementPaymentReturned,
    { settlementId, claimId, customerId, policyId, paymentId, amountCents: share.cents, payeeRole: share.payee },
    context,
  );
  const asked = share.payee === 'lienholder' ? [approvalRequested(settlement, PAYMENT_FAILED, context)] : [];
  return { settlement, events: [returned, ...asked] };
}

/** The settlement with a changed share. */
function standing(item: Settlement, share: Share): Settlement {
  const shares = withShare(item.shares!, share);
  const state = stateOfShares(shares);
  const approvalReason = {
    'payment-failed': PAYMENT_FAILED,
    'awaiting-approval': item.approvalReason,
    'payment-returned': undefined,
    paying: undefined,
    paid: undefined,
  }[state];
  return { ...item, shares, state, approvalReason };
}

function paidEvent(settlement: Settlement, context: EventContext): OutgoingEvent {
  const { settlementId, claimId, customerId, policyId, payoutCents: amountCents, shares = [] } = settlement;
  const { round, paidBeforeCents = 0 } = settlement;
  const payments = shares.map(({ payee: payeeRole, cents, paidBy }) => ({
    paymentId: paidBy!,
    payeeRole,
    amountCents: cents,
  }));
  // The customer's payment if they have a share: the last one.
  const paymentId = payments.at(-1)!.paymentId;
  return createEvent(
    SettlementPaid,
    {
      ...{ settlementId, claimId, customerId, policyId, paymentId, amountCents, payments, round },
      paidInAllCents: paidBeforeCents + amountCents,
    },
    context,
  );
}
