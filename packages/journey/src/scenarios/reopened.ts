import { Refused } from '../outcome.ts';
import { beTold } from '../steps/be-told.ts';
import { ownClaim, waitForPayment } from '../steps/follow-claim.ts';
import { review } from '../steps/review-claim.ts';
import type { Trip } from '../trip.ts';
import { showLoss } from './paid.ts';
import type { Scenario } from './scenario.ts';

/** An adjuster denies the claim, its customer objects, and another adjuster approves it. */
export const reopened: Scenario = {
  end: 'paid',
  async play(trip) {
    const { platform, token, ids, done } = trip;
    await showLoss(trip);
    await review(trip, { decision: () => ({ decision: 'deny', reasonCode: 'PRIOR_DAMAGE' }) });
    await waitForDenial(trip);
    const words = 'The dent is new: the photo of my application shows the car without it.';
    await platform.call(token, 'claims', 'POST', `/claims/${ids.claimId}/objection`, { words });
    done('customer: objected');
    await review(trip);
    const cents = await waitForPayment(trip);
    await beTold(trip);
    return cents;
  },
};

async function waitForDenial(trip: Trip): Promise<void> {
  await trip.platform.patience.until(
    'claims',
    'the denial',
    async () => {
      try {
        await ownClaim(trip);
        return undefined;
      } catch (refusal) {
        if (refusal instanceof Refused && refusal.outcome === 'claim-denied') return true;
        throw refusal;
      }
    },
    () => trip.feed.next(),
  );
  trip.done('claim denied');
}
