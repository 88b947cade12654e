import { waitForPayment } from '../steps/follow-claim.ts';
import { review } from '../steps/review-claim.ts';
import { paid, showLoss } from './paid.ts';
import type { Scenario } from './scenario.ts';

/** The customer reports a paid loss again: an adjuster sees the first claim beside it, cannot approve, and denies it. */
export const duplicate: Scenario = {
  end: 'claim-denied',
  async play(trip) {
    await paid.play(trip);
    const first = trip.ids.claimId!;
    await showLoss(trip);
    await review(trip, {
      decision(seen) {
        if (seen.may.approve || seen.may.why !== 'SAME_LOSS_OPEN')
          throw new Error(`A loss may be paid twice: ${JSON.stringify(seen.may)}`);
        if (!seen.sameLoss.some(({ claimId }) => claimId === first))
          throw new Error(`The adjuster does not see claim ${first}`);
        return { decision: 'deny', reasonCode: 'DUPLICATE_CLAIM' };
      },
    });
    return waitForPayment(trip);
  },
};
