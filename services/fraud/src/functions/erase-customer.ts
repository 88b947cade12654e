import { ClaimFileErased } from '@claimstream/events-schema/claims/claim-file-erased';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { erasureStore, eventHandler, on } from '@claimstream/lambda-kit';
import { eraseClaim, eraseCustomer } from '../application/erase-customer.ts';
import { customerFacts } from '../store/customer-facts.ts';

export const handler = eventHandler([
  on(CustomerErasureRequested, eraseCustomer(erasureStore(), customerFacts())),
  on(ClaimFileErased, eraseClaim(customerFacts())),
]);
