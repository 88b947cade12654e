import { ClaimFileErased } from '@claimstream/events-schema/claims/claim-file-erased';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { erasureStore, eventHandler, on } from '@claimstream/lambda-kit';
import { eraseClaim, eraseCustomer } from '../application/erase-customer.ts';
import { rentalStore } from '../store/rentals.ts';

const rentals = rentalStore();

export const handler = eventHandler([
  on(CustomerErasureRequested, eraseCustomer(erasureStore(), rentals)),
  on(ClaimFileErased, eraseClaim(rentals)),
]);
