import { beTold } from '../steps/be-told.ts';
import { fileClaim } from '../steps/file-claim.ts';
import { waitForCover, waitForPayment } from '../steps/follow-claim.ts';
import { review, totalLoss } from '../steps/review-claim.ts';
import type { Scenario } from './scenario.ts';

/** The whole car is gone: there is no photo, and a person decides by the papers. */
export const theft: Scenario = {
  end: 'paid',
  async play(trip) {
    await fileClaim(trip, { stolen: true });
    await waitForCover(trip);
    await review(trip, { decision: totalLoss });
    const cents = await waitForPayment(trip);
    await beTold(trip);
    return cents;
  },
};
