import { longestKept } from '@claimstream/api-contract/customer/longest-kept';
import { createEvent } from '@claimstream/events-schema';
import type { ClaimFileErased } from '@claimstream/events-schema/claims/claim-file-erased';
import type { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { CustomerDataErasedByVendor } from '@claimstream/events-schema/vendor/customer-data-erased-by-vendor';
import type { Erasures, Handle } from '@claimstream/lambda-kit';
import { type Rentals, rentalIdOf } from '../store/rentals.ts';

/** Erases the cover of policies at once, and rentals except those of claims whose files are kept. */
export function eraseCustomer(
  erasures: Pick<Erasures, 'begin' | 'answer'>,
  rentals: Pick<Rentals, 'allOf' | 'erasePolicy' | 'eraseRental'>,
): Handle<typeof CustomerErasureRequested> {
  return async (event, context) => {
    const { customerId, policyIds, claims } = event.data;
    const begun = await erasures.begin(event);
    if (!begun) return;
    for (const policyId of policyIds) await rentals.erasePolicy(policyId);
    const own = await rentals.allOf(customerId);
    const files = claims.filter(({ claimId }) => own.some((rental) => rental.claimId === claimId));
    for (const { rentalId, claimId } of own)
      if (!files.some((file) => file.claimId === claimId)) await rentals.eraseRental(rentalId);
    const kept = longestKept(files.map(({ until, why }) => ({ what: 'rentals' as const, until, why })));
    const erased = kept.length > 0 ? (['policies'] as const) : (['policies', 'rentals'] as const);
    const answer = { customerId, service: 'vendor' as const, erased: [...erased], kept };
    await erasures.answer(begun, createEvent(CustomerDataErasedByVendor, answer, context));
  };
}

/** Erases the rental of a claim together with its file. */
export function eraseClaim(rentals: Pick<Rentals, 'eraseRental'>): Handle<typeof ClaimFileErased> {
  return ({ data: { claimId } }) => rentals.eraseRental(rentalIdOf(claimId));
}
