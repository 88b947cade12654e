import { createEvent, type EventContext } from '@claimstream/events-schema';
import { VendorBooked } from '@claimstream/events-schema/vendor/vendor-booked';
import { retryOnConflict } from '@claimstream/lambda-kit';
import { book } from '../domain/rental.ts';
import type { Rentals } from '../store/rentals.ts';

/** Books a car once both facts are here, the claim and its policy's cover, and none is booked. Whichever fact arrives second triggers
 * the call. */
export function bookRental(
  rentals: Pick<Rentals, 'get' | 'cover' | 'write'>,
  rentalId: string,
  context: EventContext,
): Promise<void> {
  return retryOnConflict(async () => {
    const known = await rentals.get(rentalId);
    if (known?.item.state !== 'waiting') return;
    const { item, version } = known;
    const cover = await rentals.cover(item.policyId);
    if (cover?.customerId !== item.customerId) return;
    const rental = book(item, cover);
    const { claimId, customerId, policyId, rentalClass, from, lastPaidDay, correlationId } = rental;
    const { dayRateCents, perDayCents, maxDays } = rental;
    const ids = { rentalId, claimId, customerId, policyId };
    const terms = { rentalClass, from, lastPaidDay, dayRateCents, perDayCents, maxDays };
    const booked = createEvent(VendorBooked, { ...ids, ...terms }, { ...context, correlationId });
    await rentals.write(rental, version, [booked]);
  });
}
