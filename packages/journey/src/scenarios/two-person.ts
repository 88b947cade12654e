import { beTold } from '../steps/be-told.ts';
import { waitForPayment } from '../steps/follow-claim.ts';
import { approval, review } from '../steps/review-claim.ts';
import { showLoss } from './paid.ts';
import type { Scenario } from './scenario.ts';

/** One cent more than an adjuster may pay alone, after the deductible of 500.00: a supervisor approves. */
const ESTIMATE_CENTS = 1_550_001;

export const twoPerson: Scenario = {
  end: 'paid',
  async play(trip) {
    await showLoss(trip);
    await review(trip, {
      ...approval(trip),
      decision: () => ({ decision: 'approve', severity: 'severe', estimateCents: ESTIMATE_CENTS }),
    });
    const cents = await waitForPayment(trip);
    if (!trip.feed.heardOf('Settlement.Approval.Requested')) throw new Error('Nobody asked a supervisor');
    await beTold(trip);
    return cents;
  },
};
