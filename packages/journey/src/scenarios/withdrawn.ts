import { waitForPayment } from '../steps/follow-claim.ts';
import { showLoss } from './paid.ts';
import type { Scenario } from './scenario.ts';

/** The customer withdraws the claim before anybody has decided it. */
export const withdrawn: Scenario = {
  end: 'claim-withdrawn',
  async play(trip) {
    const { platform, token, ids, done } = trip;
    await showLoss(trip);
    await platform.call(token, 'claims', 'POST', `/claims/${ids.claimId}/withdrawal`, {});
    done('customer: withdrawn');
    return waitForPayment(trip);
  },
};
