import { waitForPayment } from '../steps/follow-claim.ts';
import { review } from '../steps/review-claim.ts';
import type { Trip } from '../trip.ts';
import { showLoss } from './paid.ts';
import type { Scenario } from './scenario.ts';

const PER_DAY_CENTS = 3_000;

/** The car cannot be driven: a rental car is booked, stays while the claim is paid, and ends when the car is repaired. */
export const rental: Scenario = {
  end: 'paid',
  cover: { rentalPerDayCents: PER_DAY_CENTS },
  async play(trip) {
    await showLoss(trip, { drivable: false });
    const { rentalId, from } = await waitForRental(trip, 'booked');
    trip.done('rental car booked');
    await review(trip);
    const cents = await waitForPayment(trip);
    await waitForRental(trip, 'booked');
    const { platform, token, feed, ids, done } = trip;
    ids.rentalId = rentalId;
    await platform.call(token, 'vendor', 'POST', `/rentals/${rentalId}/end`, { day: from });
    const { days, paidCents, ownCents } = await waitForRental(trip, 'ended');
    if (days !== 1 || paidCents !== PER_DAY_CENTS || ownCents !== 0)
      throw new Error(`A rental of one day has ${days}, and ${paidCents} cents of it are paid, ${ownCents} not`);
    await platform.patience.until(
      'notifications',
      'the notification that the rental has ended',
      async () => feed.heardOf('Vendor.Finalized') || undefined,
      () => feed.next(),
    );
    done('car repaired, rental ended');
    return cents;
  },
};

interface RentalCar {
  rentalId: string;
  from: string;
  state: string;
  days: number;
  paidCents: number;
  ownCents: number;
}

/** The claim's rental in this state. @throws Error if the claim has more than one */
function waitForRental({ platform, token, ids, feed }: Trip, state: string): Promise<RentalCar> {
  const look = async () => {
    const { rentals } = await platform.call(token, 'vendor', 'GET', '/rentals');
    if (rentals.length > 1) throw new Error(`A claim has ${rentals.length} rental cars`);
    const own = rentals.find(({ claimId }: { claimId: string }) => claimId === ids.claimId);
    return own?.state === state ? (own as RentalCar) : undefined;
  };
  return platform.patience.until('vendor', `the rental to be ${state}`, look, () => feed.next());
}
