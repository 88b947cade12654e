import { beTold } from '../steps/be-told.ts';
import { waitForPayment } from '../steps/follow-claim.ts';
import { totalLoss as asTotalLoss, review } from '../steps/review-claim.ts';
import { showLoss } from './paid.ts';
import type { Scenario } from './scenario.ts';

/** The car is beyond repair: an adjuster gives its value, a supervisor approves, and cover on it has ended. */
export const totalLoss: Scenario = {
  end: 'paid',
  async play(trip) {
    await showLoss(trip);
    await review(trip, { decision: asTotalLoss });
    const cents = await waitForPayment(trip);
    await beTold(trip);
    const { platform, token, ids } = trip;
    const { policies } = await platform.call(token, 'customer', 'GET', '/customers/me');
    const policy = policies.find(({ policyId }: { policyId: string }) => policyId === ids.policyId);
    if (!policy?.coverEndedOn) throw new Error('The policy of a car that is gone still covers it');
    return cents;
  },
};
