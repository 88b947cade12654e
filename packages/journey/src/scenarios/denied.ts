import { waitForPayment } from '../steps/follow-claim.ts';
import { review } from '../steps/review-claim.ts';
import { showLoss } from './paid.ts';
import type { Scenario } from './scenario.ts';

/** An adjuster finds that the damage was there before the loss. */
export const denied: Scenario = {
  end: 'claim-denied',
  async play(trip) {
    await showLoss(trip);
    await review(trip, { decision: () => ({ decision: 'deny', reasonCode: 'PRIOR_DAMAGE' }) });
    return waitForPayment(trip);
  },
};
