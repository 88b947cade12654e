import { Refused } from '../outcome.ts';
import type { Trip } from '../trip.ts';
import { approveIfAsked } from './approve-payout.ts';

interface Claim {
  claimId: string;
  state: string;
  reasons: string[];
  outcome?: string;
  paidCents?: number;
}

/** The claim as its customer reads it. @throws Refused if it ended without a payment due */
export async function ownClaim({ platform, token, ids }: Trip): Promise<Claim> {
  const found = await platform.call<Claim>(token, 'claims', 'GET', `/claims/${ids.claimId}`);
  const { state, outcome = state, reasons } = found;
  if (outcome === 'rejected' || outcome === 'denied' || outcome === 'withdrawn')
    throw new Refused('claims', `claim-${outcome}`, reasons);
  if (outcome === 'nothing-payable') throw new Refused('settlement', outcome, ['NOTHING_PAYABLE']);
  return found;
}

/** Waits until the claim is accepted. @throws Refused */
export async function waitForCover(trip: Trip): Promise<void> {
  const { platform, feed } = trip;
  await platform.patience.until(
    'claims',
    'the decision on cover',
    async () => ((await ownClaim(trip)).state === 'requested' ? undefined : true),
    () => feed.next(),
  );
  trip.done('claim accepted');
}

/** Waits until the claim is paid and closed; a supervisor approves if the platform requires it. @returns cents paid */
export const waitForPayment = (trip: Trip): Promise<number> => waitForPaid(trip, () => true);

/** Waits until this amount is paid and the claim closed. @returns cents paid in total */
export async function waitForPaid(trip: Trip, isEnough: (cents: number) => boolean): Promise<number> {
  const { platform, feed } = trip;
  const closed = await platform.patience.until(
    'claims',
    'the claim to be paid and closed',
    async () => {
      const found = await ownClaim(trip);
      if (found.state === 'closed' && found.paidCents !== undefined && isEnough(found.paidCents)) return found;
      await approveIfAsked(trip);
      return undefined;
    },
    () => feed.next(),
  );
  trip.done('claim paid and closed');
  return closed.paidCents ?? 0;
}
