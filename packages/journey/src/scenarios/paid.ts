import { beTold } from '../steps/be-told.ts';
import { fileClaim } from '../steps/file-claim.ts';
import { waitForCover, waitForPayment } from '../steps/follow-claim.ts';
import { review } from '../steps/review-claim.ts';
import { upload } from '../steps/upload.ts';
import type { Trip } from '../trip.ts';
import type { Scenario } from './scenario.ts';

/** The customer shows the damage, an adjuster approves it, and it is paid. */
export const paid: Scenario = {
  end: 'paid',
  async play(trip) {
    await showLoss(trip);
    await review(trip);
    const cents = await waitForPayment(trip);
    const { claims } = await trip.platform.call(trip.token, 'claims', 'GET', '/claims');
    if (claims.length !== 1 || claims[0].claimId !== trip.ids.claimId)
      throw new Error(`One claim was filed, and the customer's list shows ${claims.length}`);
    await beTold(trip);
    return cents;
  },
};

/** An accepted claim, with the photo of its damage. */
export async function showLoss(trip: Trip, circumstances?: Parameters<typeof fileClaim>[1]): Promise<void> {
  await fileClaim(trip, circumstances);
  await waitForCover(trip);
  await upload(trip, 'damage');
}
