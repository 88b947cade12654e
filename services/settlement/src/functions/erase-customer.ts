import { ClaimFileErased } from '@claimstream/events-schema/claims/claim-file-erased';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { erasureStore, eventHandler, on } from '@claimstream/lambda-kit';
import { eraseClaim, eraseCustomer } from '../application/erase-customer.ts';
import { claimRecords } from '../store/claim-records.ts';
import { settlementStore } from '../store/settlements.ts';

const records = claimRecords();

export const handler = eventHandler([
  on(CustomerErasureRequested, eraseCustomer(erasureStore(), records)),
  on(ClaimFileErased, eraseClaim(settlementStore(), records)),
]);
