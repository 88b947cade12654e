import type { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import type { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { type Handle, retryOnConflict } from '@claimstream/lambda-kit';
import { type Claim, withEntry } from '../domain/claim.ts';
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
  return async ({ data: { claimId, amountCents } }, context) => {
    await retryOnConflict(async () => {
      const { item, version } = await existing(claims, claimId);
      if (item.paidCents !== undefined) return;
      await claims.update({ ...withEntry(item, context.occurredAt, 'paid'), paidCents: amountCents }, version);
    });
    await endWaits(claims, claimId, complete);
  };
}

async function existing(claims: Records, claimId: string): Promise<{ item: Claim; version: number }> {
  const found = await claims.get(claimId);
  if (!found) throw new Error(`Claim ${claimId} is missing`);
  return found;
}
