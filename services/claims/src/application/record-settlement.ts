import { createEvent, type EventContext } from '@claimstream/events-schema';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import type { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import type { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import type { SettlementPaymentReturned } from '@claimstream/events-schema/settlement/settlement-payment-returned';
import { type Handle, retryOnConflict } from '@claimstream/lambda-kit';
import { type Claim, roundOf, withEntry } from '../domain/claim.ts';
import { withPayment } from '../domain/claim-payments.ts';
import type { Claims } from '../store/claims.ts';
import { type CompleteWait, endWaits } from './end-waits.ts';

type Records = Pick<Claims, 'get' | 'transition' | 'update'>;

/** The payout is known. */
export function recordFinalized(claims: Records, complete: CompleteWait): Handle<typeof SettlementFinalized> {
  return async ({ data: { claimId, payoutCents, round = 1, paidBeforeCents = 0 } }, context) => {
    await retryOnConflict(async () => {
      const { item, version } = await existing(claims, claimId);
      const settled = withPayout(item, round, { payoutCents, paidBeforeCents }, context.occurredAt);
      if (!settled) return;
      if (item.state === 'assessed') await claims.transition({ ...settled, state: 'settled' }, version, []);
      else await claims.update(settled, version);
    });
    await endWaits(claims, claimId, complete);
  };
}

/** The money has arrived; it may be told before the payout was. */
export function recordPaid(claims: Records, complete: CompleteWait): Handle<typeof SettlementPaid> {
  return async ({ data: { claimId, paymentId, amountCents, round = 1 }, metadata: { occurredAt: at } }, context) => {
    await retryOnConflict(async () => {
      const { item, version } = await existing(claims, claimId);
      const paid = withPayment(item, { paymentId, at, returned: false, round, amountCents });
      if (!paid) return;
      const told = withEntry(paid, context.occurredAt, 'paid');
      if (item.state !== 'withdrawn') return claims.update(told, version);
      const { claim, event } = closedAsPaid(told, context);
      await claims.transition(claim, version, [event]);
    });
    await endWaits(claims, claimId, complete);
  };
}

/** The bank sent the money back. A closed claim stays closed: nothing is decided anew, it is only paid again. */
export function recordReturned(claims: Records): Handle<typeof SettlementPaymentReturned> {
  return async ({ data: { claimId, paymentId, amountCents, payeeRole }, metadata: { occurredAt: at } }, context) =>
    retryOnConflict(async () => {
      // The customer's money is where it was, and they need to confirm nothing.
      if (payeeRole === 'lienholder') return;
      const { item, version } = await existing(claims, claimId);
      // Of which round it was is known from its payment, or it is told late and is of the first.
      const { round = 1 } = item.payments?.find((one) => one.paymentId === paymentId) ?? {};
      const returned = withPayment(item, { paymentId, at, returned: true, round, amountCents });
      if (!returned) return;
      await claims.update(withEntry(returned, context.occurredAt, 'payment-returned'), version);
    });
}

/**
 * The claim with what a round pays, and what all of them pay together. A payout of a round that was revised since is history, and one that is
 * known already nothing new; undefined where nothing is to be kept.
 */
function withPayout(
  item: Claim,
  round: number,
  { payoutCents, paidBeforeCents }: { payoutCents: number; paidBeforeCents: number },
  at: string,
): Claim | undefined {
  if (round !== roundOf(item)) return undefined;
  const inAll = payoutCents + paidBeforeCents;
  if (item.payoutCents === inAll) return undefined;
  if (round === 1)
    return item.payoutCents === undefined ? { ...withEntry(item, at, 'settled'), payoutCents } : undefined;
  const others = (item.payouts ?? []).filter((payout) => payout.round !== round);
  return { ...withEntry(item, at, 'settled'), payoutCents: inAll, payouts: [...others, { round, payoutCents }] };
}

/** Money that was ordered before settlement learned that the claim was taken back has arrived: the claim is paid after all. */
function closedAsPaid(item: Claim, context: EventContext) {
  const { claimId, customerId, policyId, paidCents = 0 } = item;
  const closed: Claim = { ...withEntry(item, context.occurredAt, 'closed'), state: 'closed', outcome: 'paid' };
  return {
    claim: closed,
    event: createEvent(ClaimClosed, { claimId, customerId, policyId, outcome: 'paid', paidCents }, context),
  };
}

async function existing(claims: Records, claimId: string): Promise<{ item: Claim; version: number }> {
  const found = await claims.get(claimId);
  if (!found) throw new Error(`Claim ${claimId} is missing`);
  return found;
}
