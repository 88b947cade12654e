import type { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import type { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import type { SettlementPaymentReturned } from '@claimstream/events-schema/settlement/settlement-payment-returned';
import { type Handle, retryOnConflict } from '@claimstream/lambda-kit';
import { type Claim, withEntry } from '../domain/claim.ts';
import { withPayment } from '../domain/claim-payments.ts';
import type { Claims } from '../store/claims.ts';
import { type CompleteWait, endWaits } from './end-waits.ts';

type Records = Pick<Claims, 'get' | 'transition' | 'update'>;

/** The payout is known. */
export function recordFinalized(claims: Records, complete: CompleteWait): Handle<typeof SettlementFinalized> {
  return async ({ data: { claimId, payoutCents } }, context) => {
    await retryOnConflict(async () => {
      const { item, version } = await existing(claims, claimId);
      if (item.payoutCents !== undefined) return;
      const settled = { ...withEntry(item, context.occurredAt, 'settled'), payoutCents };
      if (item.state === 'assessed') await claims.transition({ ...settled, state: 'settled' }, version, []);
      else await claims.update(settled, version);
    });
    await endWaits(claims, claimId, complete);
  };
}

/** The money has arrived; it may be told before the payout was. */
export function recordPaid(claims: Records, complete: CompleteWait): Handle<typeof SettlementPaid> {
  return async ({ data: { claimId, paymentId, amountCents }, metadata: { occurredAt: at } }, context) => {
    await retryOnConflict(async () => {
      const { item, version } = await existing(claims, claimId);
      const paid = withPayment(item, { paymentId, at, returned: false }, amountCents);
      if (!paid) return;
      await claims.update(withEntry(paid, context.occurredAt, 'paid'), version);
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
      const returned = withPayment(item, { paymentId, at, returned: true }, amountCents);
      if (!returned) return;
      await claims.update(withEntry(returned, context.occurredAt, 'payment-returned'), version);
    });
}

async function existing(claims: Records, claimId: string): Promise<{ item: Claim; version: number }> {
  const found = await claims.get(claimId);
  if (!found) throw new Error(`Claim ${claimId} is missing`);
  return found;
}
