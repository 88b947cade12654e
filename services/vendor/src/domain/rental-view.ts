import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number-of';
import type { Rental as RentalView } from '@claimstream/api-contract/vendor/rental';
import { dayIn } from '@claimstream/lambda-kit/local-day';
import type { BookedRental, EndedRental, Rental } from './rental.ts';
import { rentalCost } from './rental-cost.ts';

/** Whether there is or was a car. */
export const hasCar = (rental: Rental): rental is BookedRental | EndedRental =>
  rental.state === 'booked' || rental.state === 'ended';

/** A rental with its cost until its end, or until today. */
export function rentalView(rental: BookedRental | EndedRental, now: Date): RentalView {
  const { rentalId, claimId, policyId, state, rentalClass, from, lastPaidDay, timeZone } = rental;
  const { dayRateCents, perDayCents, maxDays } = rental;
  // A clock that is behind, such as another machine's, must not give a day before the first.
  const today = [dayIn(timeZone, now), from].sort().at(-1)!;
  const ended = rental.state === 'ended' ? { until: rental.until, endReason: rental.endReason } : {};
  const costs = rentalCost(rental, ended.until ?? [today, lastPaidDay].sort()[0]!);
  return {
    ...{ rentalId, claimId, claimNumber: claimNumberOf(claimId), policyId, state, rentalClass, from, lastPaidDay },
    ...ended,
    ...{ dayRateCents, perDayCents, maxDays },
    ...costs,
  };
}
