import type { OutgoingEvent } from '@claimstream/events-schema';
import type { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import type { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import type { SettlementPaymentReturned } from '@claimstream/events-schema/settlement/settlement-payment-returned';
import { type Handle, retryOnConflict } from '@claimstream/lambda-kit';
import { type Claim, roundOf, withEntry } from '../domain/claim.ts';
import { withPayment } from '../domain/claim-payments.ts';
import type { Claims } from '../store/claims.ts';
import { closed, closedIfDone } from './close-claim.ts';

type Records = Pick<Claims, 'get' | 'transition' | 'update'>;

/** The payout is known; a claim with no payout closes with it. */
export function recordFinalized(claims: Records): Handle<typeof SettlementFinalized> {
  return ({ data: { claimId, payoutCents, round = 1, paidBeforeCents = 0 } }, context) =>
    retryOnConflict(async () => {
      const { item, version } = await existing(claims, claimId);
      const told = withPayout(item, round, { payoutCents, paidBeforeCents }, context.occurredAt);
      if (!told) return;
      const settled: Claim = item.state === 'assessed' ? { ...told, state: 'settled' } : told;
      await write(claims, item.state, version, closedIfDone(settled, context));
    });
}

/** The money has arrived, and the claim closes with it. This event may come before the payout's. */
export function recordPaid(claims: Records): Handle<typeof SettlementPaid> {
  return ({ data: { claimId, paymentId, amountCents, round = 1 }, metadata: { occurredAt: at } }, context) =>
    retryOnConflict(async () => {
      const { item, version } = await existing(claims, claimId);
      const paid = withPayment(item, { paymentId, at, returned: false, round, amountCents });
      if (!paid) return;
      const told = withEntry(paid, context.occurredAt, 'paid');
      // Settlement ordered the money before it learned that the claim was withdrawn: the claim is paid after all.
      const isBack = item.state === 'withdrawn';
      await write(claims, item.state, version, isBack ? closed(told, context) : closedIfDone(told, context));
    });
}

/**
 * The bank sent the money back. A closed claim stays closed: the money is only paid again, and nothing is decided anew.
 */
export function recordReturned(claims: Records): Handle<typeof SettlementPaymentReturned> {
  return async ({ data: { claimId, paymentId, amountCents, payeeRole }, metadata: { occurredAt: at } }, context) =>
    retryOnConflict(async () => {
      // The customer's money is not affected, and they need to confirm nothing.
      if (payeeRole === 'lienholder') return;
      const { item, version } = await existing(claims, claimId);
      // The payment tells its round. A payment that is not known here yet counts as the first round's.
      const { round = 1 } = item.payments?.find((one) => one.paymentId === paymentId) ?? {};
      const returned = withPayment(item, { paymentId, at, returned: true, round, amountCents });
      if (!returned) return;
      await claims.update(withEntry(returned, context.occurredAt, 'payment-returned'), version);
    });
}

/**
 * The claim with the payout of a round, and the total of all rounds. Undefined if there is nothing to write: the round was revised since, or
 * its payout is known already.
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

async function write(
  claims: Records,
  from: Claim['state'],
  version: number,
  { claim, events }: { claim: Claim; events: OutgoingEvent[] },
): Promise<void> {
  if (claim.state === from) await claims.update(claim, version, events);
  else await claims.transition(claim, version, events);
}

async function existing(claims: Records, claimId: string): Promise<{ item: Claim; version: number }> {
  const found = await claims.get(claimId);
  if (!found) throw new Error(`Claim ${claimId} is missing`);
  return found;
}
