import type { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { type Handle, retryOnConflict } from '@claimstream/lambda-kit';
import { waiting } from '../domain/rental.ts';
import { type Rentals, rentalIdOf } from '../store/rentals.ts';
import { bookRental } from './book-rental.ts';

/** Stores an accepted claim whose car cannot be driven, and books a car if its policy's cover is known. */
export function recordClaim(
  rentals: Pick<Rentals, 'awaitCover' | 'get' | 'cover' | 'write'>,
): Handle<typeof ClaimAccepted> {
  return async ({ data: { claimId, customerId, policyId, drivable }, metadata }, context) => {
    if (drivable !== false) return;
    const rentalId = rentalIdOf(claimId);
    const { correlationId, occurredAt } = metadata;
    const rental = waiting({ rentalId, claimId, customerId, policyId, correlationId }, occurredAt);
    await rentals.awaitCover(rental);
    await retryOnConflict(async () => {
      if (!(await rentals.get(rentalId))) await rentals.write(rental, 'absent');
    });
    await bookRental(rentals, rentalId, context);
  };
}
