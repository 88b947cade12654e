import type { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import type { Handle } from '@claimstream/lambda-kit';
import type { Rentals } from '../store/rentals.ts';
import { bookRental } from './book-rental.ts';

/** Stores a policy's rental cover, then books for claims that arrived before it. */
export function recordCover(
  rentals: Pick<Rentals, 'recordCover' | 'awaitingCover' | 'get' | 'cover' | 'write'>,
): Handle<typeof PolicyIssued> {
  return async ({ data: { policyId, customerId, timeZone, vehicleClass, rentalCover } }, context) => {
    if (!rentalCover) return;
    // The cover is written before the claims are read, and a claim is written before its cover is read: one of the two sees the other.
    await rentals.recordCover({ policyId, customerId, timeZone, vehicleClass, rentalCover });
    for (const rentalId of await rentals.awaitingCover(policyId)) await bookRental(rentals, rentalId, context);
  };
}
